package org.zhengyou.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge.Item;

/**
 * One version of a pledge's text.
 *
 * @param reason why it was changed; empty for a first text
 * @param standsFrom the day it was approved; null while it is not
 */
public record PledgeVersion(
        int version,
        String reason,
        String writtenBy,
        Instant recordedAt,
        @Nullable LocalDate standsFrom,
        List<Item> items) {}

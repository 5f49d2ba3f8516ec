package org.zhengyou.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is printed for one holder. The code is known here and on paper only.
 *
 * @param unitName null for an account without a unit
 * @param code three groups of four characters
 */
public record Slip(
        UUID accountId, String name, @Nullable String unitName, String signInName, String code, Instant endsAt) {}

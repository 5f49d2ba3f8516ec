package org.zhengyou.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What had to be put right after a pledge was not kept.
 *
 * @param closeNote how it was put right; empty while open
 */
public record PledgeIssue(
        String text,
        LocalDate dueOn,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String closeNote) {}

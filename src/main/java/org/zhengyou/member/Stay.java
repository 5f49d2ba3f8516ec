package org.zhengyou.member;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in one branch in one category.
 *
 * @param toOn the first day it no longer holds; null while it holds
 */
public record Stay(
        UUID unitId,
        String unitName,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        Member.Category category,
        Reason reason,
        @Nullable End endReason,
        @Nullable String note) {

    public enum Reason {
        /** Was there already when it was first written down. */
        RECORDED,
        JOINED,
        MOVED_IN,
        MADE_FULL,
        CORRECTED
    }

    public enum End {
        MOVED_OUT,
        MADE_FULL,
        CORRECTED,
        TRANSFERRED_AWAY,
        DIED,
        WITHDREW,
        REMOVED,
        OTHER;

        /** Whether somebody may choose it as the reason of a departure. */
        public boolean departure() {
            return compareTo(TRANSFERRED_AWAY) >= 0;
        }
    }
}

package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign over the subtree of a unit.
 *
 * @param unitId the unit at which it stands
 * @param theme one sentence, may be empty
 * @param noticeDays working days that its public notices last, 3 to 7; null for the usual five
 */
public record Campaign(
        UUID unitId,
        UUID id,
        String title,
        String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        State state,
        @Nullable Integer noticeDays) {
    public static final int LEAST_NOTICE_DAYS = 3;
    public static final int MOST_NOTICE_DAYS = 7;

    /** From preparation to the archive, one way only; closing is final, so that nothing runs on unnoticed. */
    public enum State {
        PREPARING,
        MOBILISED,
        RUNNING,
        SUMMING_UP,
        CLOSED,
        ARCHIVED;

        private static final Map<State, Set<State>> NEXT = new EnumMap<>(Map.of(
                PREPARING, Set.of(MOBILISED),
                MOBILISED, Set.of(RUNNING, CLOSED),
                RUNNING, Set.of(SUMMING_UP, CLOSED),
                SUMMING_UP, Set.of(RUNNING, CLOSED),
                CLOSED, Set.of(ARCHIVED),
                ARCHIVED, Set.of()));

        /** States that may follow this one. */
        public Set<State> next() {
            return NEXT.getOrDefault(this, Set.of());
        }

        /** Units see it and record their work. */
        public boolean underWay() {
            return this == MOBILISED || this == RUNNING || this == SUMMING_UP;
        }

        /** Its settings and records may still change. */
        public boolean open() {
            return this != CLOSED && this != ARCHIVED;
        }
    }

    /** What a phase can switch on and off. */
    public enum Tool {
        PLEDGE,
        NOTICE,
        APPRAISAL,
        SELF_CHOSEN
    }
}

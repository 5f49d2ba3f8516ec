package org.zhengyou.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something shown to the public for some working days before it holds.
 *
 * @param unitId the unit that puts it on notice; its items may belong to units below
 * @param workingDays how long it stays, counted from the day after posting; 1 to 60
 * @param version counts the changes of what will be shown, so that nobody passes what they have not seen
 * @param endsOn last day on which objections are taken; null until posted
 */
public record Notice(
        UUID unitId,
        UUID id,
        UUID campaignId,
        String title,
        @Nullable String introduction,
        int workingDays,
        State state,
        int version,
        @Nullable UUID contentReviewedBy,
        @Nullable Instant postedAt,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate endsOn) {

    public static final int DEFAULT_WORKING_DAYS = 5;

    public enum State {
        DRAFT,
        CONTENT_REVIEW,
        SECRECY_CHECK,
        APPROVED,
        POSTED,
        OBJECTION_PENDING,
        ENDED_CLEAR,
        ENDED_UPHELD,
        WITHDRAWN;

        private static final Map<State, Set<State>> LEGAL = Map.of(
                DRAFT, EnumSet.of(CONTENT_REVIEW, WITHDRAWN),
                CONTENT_REVIEW, EnumSet.of(SECRECY_CHECK, DRAFT, WITHDRAWN),
                SECRECY_CHECK, EnumSet.of(APPROVED, DRAFT, WITHDRAWN),
                APPROVED, EnumSet.of(POSTED, DRAFT, WITHDRAWN),
                POSTED, EnumSet.of(OBJECTION_PENDING, ENDED_CLEAR, ENDED_UPHELD, WITHDRAWN),
                OBJECTION_PENDING, EnumSet.of(POSTED, ENDED_CLEAR, ENDED_UPHELD, WITHDRAWN),
                ENDED_CLEAR, EnumSet.noneOf(State.class),
                ENDED_UPHELD, EnumSet.noneOf(State.class),
                WITHDRAWN, EnumSet.noneOf(State.class));

        public boolean mayBecome(State next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }

        /** On display, and objections are taken while its days last. */
        public boolean displayed() {
            return this == POSTED || this == OBJECTION_PENDING;
        }

        public boolean over() {
            return this == ENDED_CLEAR || this == ENDED_UPHELD || this == WITHDRAWN;
        }

        /** Title, days and items may still change. */
        public boolean editable() {
            return this == DRAFT || this == CONTENT_REVIEW;
        }
    }

    /** Whether the last day has passed. */
    public boolean due(LocalDate today) {
        return endsOn != null && today.isAfter(endsOn);
    }
}

package org.zhengyou.notice.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds against one item on notice.
 *
 * @param unitId the unit of the notice
 * @param anonymous without a name
 * @param findings for the office only
 * @param reply what the sender reads
 * @param replyDueOn ten working days after receipt; null where the calendar was not known
 */
public record Objection(
        UUID unitId,
        UUID id,
        UUID noticeId,
        UUID itemId,
        String number,
        String text,
        boolean anonymous,
        State state,
        @Nullable String findings,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable LocalDate replyDueOn) {

    public static final int REPLY_WORKING_DAYS = 10;

    public enum State {
        RECEIVED,
        SCREENED,
        INVESTIGATING,
        UPHELD,
        NOT_UPHELD,
        REPLIED,
        CLOSED;

        private static final Map<State, Set<State>> LEGAL = Map.of(
                RECEIVED, EnumSet.of(SCREENED, CLOSED),
                SCREENED, EnumSet.of(INVESTIGATING),
                INVESTIGATING, EnumSet.of(UPHELD, NOT_UPHELD),
                UPHELD, EnumSet.of(REPLIED),
                NOT_UPHELD, EnumSet.of(REPLIED),
                REPLIED, EnumSet.of(CLOSED),
                CLOSED, EnumSet.noneOf(State.class));

        /**
         * Whether the step is legal. Only an anonymous objection may be closed unexamined: where it names no fact that
         * could be checked.
         */
        public boolean mayBecome(State next, boolean anonymous) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next)
                    && (this != RECEIVED || next != CLOSED || anonymous);
        }

        /** Holds the outcome of its item. */
        public boolean open() {
            return this == RECEIVED || this == SCREENED || this == INVESTIGATING;
        }

        /** Whether a step into this state must say something; what it says is the reply to the sender, or a finding. */
        public boolean needsText(State from) {
            return this == UPHELD || this == NOT_UPHELD || this == REPLIED || this == CLOSED && from == RECEIVED;
        }
    }

    /** The steps that may be taken now. */
    public Set<State> next() {
        Set<State> next = EnumSet.noneOf(State.class);
        for (State to : State.values()) {
            if (state.mayBecome(to, anonymous)) {
                next.add(to);
            }
        }
        return next;
    }
}

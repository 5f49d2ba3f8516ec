package org.zhengyou.royalty.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Paid for, but the file did not come.
 *
 * @param unitId of the item
 * @param book the unit whose book the purchase stands in
 * @param transfer the purchase
 * @param number of its receipt
 * @param price in fen
 * @param reply what the buyer reads
 * @param replyDueOn five working days after it came; null where the calendar was not known
 */
public record RefundRequest(
        UUID unitId,
        UUID id,
        UUID book,
        UUID transfer,
        UUID account,
        String number,
        UUID itemId,
        String title,
        long price,
        String text,
        State state,
        @Nullable String reply,
        Instant requestedAt,
        @Nullable LocalDate replyDueOn) {
    public static final int WORKING_DAYS = 5;

    public enum State {
        RECEIVED,
        /** By the entitlement: the file can be had, at no further charge. */
        SOLVED,
        REFUNDED,
        WITHDRAWN;

        private static final Map<State, Set<State>> LEGAL = Map.of(
                RECEIVED, EnumSet.of(SOLVED, REFUNDED, WITHDRAWN),
                SOLVED, EnumSet.of(RECEIVED),
                WITHDRAWN, EnumSet.of(RECEIVED),
                REFUNDED, EnumSet.noneOf(State.class));

        public boolean mayBecome(State next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }
}

package org.zhengyou.royalty.topup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way into a wallet.
 *
 * @param book the unit whose book it goes into
 * @param number by which the provider knows it
 * @param amount in fen
 * @param address where it is paid; null until the provider says so
 * @param scanned whether the address is to be scanned by a telephone
 */
public record TopUp(
        UUID book,
        UUID id,
        UUID account,
        String number,
        long amount,
        State state,
        String gateway,
        @Nullable String address,
        boolean scanned,
        Instant startedAt,
        Instant endsAt) {
    /** In fen. */
    public static final long LEAST = 100;

    public static final long MOST = 100_000;

    public enum State {
        STARTED,
        PAID,
        FAILED,
        EXPIRED;

        /** Money that came after all is taken, whatever was heard before; money that came is never lost again. */
        private static final Map<State, Set<State>> LEGAL = Map.of(
                STARTED, EnumSet.of(PAID, FAILED, EXPIRED),
                FAILED, EnumSet.of(PAID),
                EXPIRED, EnumSet.of(PAID),
                PAID, EnumSet.noneOf(State.class));

        public boolean mayBecome(State next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }
}

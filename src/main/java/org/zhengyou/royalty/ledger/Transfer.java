package org.zhengyou.royalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to be written. Once written it stands for ever; what was wrong is put right by another that names it.
 *
 * @param number of a receipt; null where nobody gets one
 * @param about the item; null where there is none
 * @param corrects the transfer taken back; null but for {@link Kind#REFUND} and {@link Kind#CORRECTION}
 * @param actor who did it; null where the program or the provider did
 * @param entries two or more, which sum to zero
 */
public record Transfer(
        Kind kind,
        Instant at,
        @Nullable String number,
        @Nullable About about,
        @Nullable UUID corrects,
        @Nullable UUID actor,
        @Nullable String reason,
        List<Entry> entries) {
    public enum Kind {
        TOP_UP,
        PURCHASE,
        REFUND,
        FREEZE,
        RELEASE,
        CORRECTION
    }

    /** @param title of the item, as it is called now */
    public record About(UUID unit, UUID item, String title) {}

    /** @param amount in fen, into the account where it is positive; never 0 */
    public record Entry(UUID account, long amount) {}

    /** From one account to another. */
    public static List<Entry> move(LedgerAccount from, LedgerAccount to, long amount) {
        return List.of(new Entry(from.id(), -amount), new Entry(to.id(), amount));
    }
}

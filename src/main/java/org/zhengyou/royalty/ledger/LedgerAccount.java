package org.zhengyou.royalty.ledger;

import java.util.UUID;

/**
 * One account of the book.
 *
 * @param holder a person's account; of {@link Kind#SUSPENSE} an item; of {@link Kind#CLEARING} the unit of the book
 * @param balance in fen
 */
public record LedgerAccount(UUID book, UUID id, Kind kind, UUID holder, long balance) {
    public enum Kind {
        /** What a person put in and may spend. */
        WALLET,
        /** What a person's items earned. */
        REVENUE,
        /** What an item earned while somebody disputes it. */
        SUSPENSE,
        /** What lies with the payment provider, below zero: the other side of all that was put in. */
        CLEARING;

        public boolean mayBeNegative() {
            return this == CLEARING;
        }
    }
}

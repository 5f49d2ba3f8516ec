package org.zhengyou.royalty;

import java.util.UUID;

/**
 * Something that has a price.
 *
 * @param title as it stands on the receipt; 1 to 300 characters
 * @param price in fen, 1 to {@link #DEAREST}
 * @param seller the account whom the earnings belong to
 */
public record Item(UUID unit, UUID id, String title, long price, UUID seller) {
    /** In fen. */
    public static final long DEAREST = 1_000_000;

    public Item {
        if (price < 1 || price > DEAREST) {
            throw new IllegalArgumentException("a price is 1 to " + DEAREST + " fen, not " + price);
        }
    }
}

package org.zhengyou.likeness;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which runs of a text few others of the collection have, and which many. The first tell of copying; the others are phrases of the
 * trade, forms, and what stands below every paper of a house.
 *
 * @param rare where such runs begin
 * @param common where the others begin
 */
record Rarity(BitSet rare, BitSet common) {
    /** A run is rare that stands in so many texts at most, and one of so many. */
    private static final int RARE = 8;

    private static final int RARE_OF = 200;

    static Rarity of(Tokens own, Shelf shelf) {
        int most = RARE + shelf.size() / RARE_OF;
        Rarity rarity = new Rarity(new BitSet(), new BitSet());
        places(own).forEach(place -> {
            int print = Fingerprints.at(own, place);
            int texts = shelf.keeps(print) ? shelf.count(print) : 0;
            (texts > most ? rarity.common : rarity.rare).set(place, texts > 0);
        });
        return rarity;
    }

    /** Of two texts alone nothing is known to be common. */
    static Rarity unknown(Tokens own) {
        Rarity rarity = new Rarity(new BitSet(), new BitSet());
        places(own).forEach(rarity.rare::set);
        return rarity;
    }

    /** How many of the runs in other texts are rare; 0 to 1. */
    double share() {
        return share(rare.cardinality(), common.cardinality());
    }

    static double share(int rare, int common) {
        return rare == 0 ? 0 : (double) rare / (rare + common);
    }

    private static IntStream places(Tokens own) {
        return IntStream.range(0, own.size() - Fingerprints.RUN + 1)
                .filter(place -> Fingerprints.kept(Fingerprints.at(own, place)) && says(own, place));
    }

    /** A date or the number of a paragraph makes a run rare that says nothing. */
    private static boolean says(Tokens own, int place) {
        int figures = 0;
        for (int i = place; i < place + Fingerprints.RUN; i++) {
            if (own.address(i)) {
                return true;
            }
            figures += own.figure(i) ? 1 : 0;
        }
        return figures == 0 || figures == Fingerprints.RUN;
    }
}

package org.zhengyou.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One text read once, to be compared with many. */
final class Comparison {
    /** Of the tokens of a passage, at least so many are equal; chance does not reach it over ten tokens. */
    private static final double LEAST_EQUAL = 0.3;

    /** A passage must hold so many runs that few texts have, or it is a stock phrase. */
    private static final int TELLING = 3;
    /** What many have copied is in many texts: a passage that is nearly the same, and long, speaks for itself. */
    private static final double PLAIN = 0.8;
    /** In tokens; of a short text half is enough. */
    private static final int LONG = 60;

    private final Tokens own;
    private final Chains chains;
    private final IntPredicate rare;

    /** @param rare of a fingerprint, whether few texts have it */
    Comparison(Tokens own, IntPredicate rare) {
        this.own = own;
        this.rare = rare;
        this.chains = new Chains(own);
    }

    /** Empty without a passage. */
    Optional<Likeness> with(String id, Tokens other) {
        if (own.size() > 0 && own.same(other)) {
            return Optional.of(same(id, other));
        }
        List<Alignment> passages = chains.with(other).stream()
                .map(chain -> Alignment.of(own, other, chain))
                .filter(passage -> telling(passage, other))
                .sorted(Comparator.comparingInt(Alignment::from))
                .toList();
        return passages.isEmpty() ? Optional.empty() : Optional.of(likeness(id, other, passages));
    }

    private boolean telling(Alignment passage, Tokens other) {
        int shorter = Math.min(passage.to() - passage.from(), passage.otherTo() - passage.otherFrom());
        int longer = Math.max(passage.to() - passage.from(), passage.otherTo() - passage.otherFrom());
        return passage.equal() >= LEAST_EQUAL * longer
                && (passage.runs(rare) >= TELLING
                        || passage.equal() >= PLAIN * longer
                                && shorter >= Math.min(LONG, Math.min(own.size(), other.size()) / 2));
    }

    private Likeness likeness(String id, Tokens other, List<Alignment> passages) {
        int mine = 0;
        int theirs = 0;
        int same = 0;
        boolean moved = false;
        for (int p = 0; p < passages.size(); p++) {
            Alignment passage = passages.get(p);
            mine += length(own, passage.from(), passage.to());
            theirs += length(other, passage.otherFrom(), passage.otherTo());
            same += passage.same();
            moved |= p > 0 && passage.otherFrom() < passages.get(p - 1).otherFrom();
        }
        return new Likeness(
                id,
                (double) mine / own.length(),
                (double) theirs / other.length(),
                1 - (double) same / Math.max(mine, theirs),
                moved,
                passages.stream().map(Alignment::passage).toList());
    }

    private Likeness same(String id, Tokens other) {
        Passage.Piece whole =
                new Passage.Piece(Passage.Change.SAME, own.text(0, own.size() - 1), other.text(0, other.size() - 1));
        return new Likeness(id, 1, 1, 0, false, List.of(new Passage(own.start(0), other.start(0), List.of(whole))));
    }

    private static int length(Tokens tokens, int from, int to) {
        return IntStream.range(from, to).map(tokens::length).sum();
    }
}

package org.zhengyou.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One text read once, to be compared with many. */
final class Comparison {
    /** Of the tokens of a passage, at least so many are equal; chance does not reach it over ten tokens. */
    private static final double LEAST_EQUAL = 0.3;

    /** A passage must hold so many runs that few texts have, or be short and to the letter, or it is a stock phrase. */
    private static final int TELLING = 3;
    /** What many have copied is in many texts: it counts where it is nearly the same, long, and most of the text. */
    private static final double PLAIN = 0.8;

    private static final double MOST = 0.7;

    /** A passage counts in full that has rare runs half as often as the whole text. */
    private static final double FULL = 2;

    /**
     * In tokens; of a short text half is enough. A shorter passage counts for less, since sentences that two texts share by chance
     * are as many as the collection is large.
     */
    private static final int LONG = 60;

    private final Tokens own;
    private final Chains chains;
    private final Rarity rarity;

    Comparison(Tokens own, Rarity rarity) {
        this.own = own;
        this.rarity = rarity;
        this.chains = new Chains(own);
    }

    /** Empty without a passage. */
    Optional<Compared> with(String id, Tokens other) {
        if (own.size() > 0 && own.same(other)) {
            return Optional.of(new Compared(same(id, other), 1));
        }
        List<Alignment> passages = chains.with(other).stream()
                .map(chain -> Alignment.of(own, other, chain))
                .filter(passage -> passage.equal() >= LEAST_EQUAL * longer(passage))
                .sorted(Comparator.comparingInt(Alignment::from))
                .toList();
        List<Alignment> plain = passages.stream()
                .filter(passage -> telling(passage) || plain(passage, other))
                .toList();
        if (!plain.isEmpty()) {
            Likeness all = likeness(id, other, plain);
            if (all.share() >= MOST) {
                return Optional.of(new Compared(all, all.share()));
            }
        }
        List<Alignment> telling = passages.stream().filter(this::telling).toList();
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(new Compared(likeness(id, other, telling), share(telling, other)));
    }

    private boolean telling(Alignment passage) {
        int rare = passage.runs(rarity.rare());
        return rare >= TELLING
                || rare > 0
                        && passage.equal() >= PLAIN * longer(passage)
                        && FULL * Rarity.share(rare, passage.runs(rarity.common())) >= rarity.share();
    }

    private boolean plain(Alignment passage, Tokens other) {
        return passage.equal() >= PLAIN * longer(passage) && weight(passage, other) == 1;
    }

    /** 1 for a long passage, less for a shorter one. */
    private double weight(Alignment passage, Tokens other) {
        int shorter = Math.min(passage.to() - passage.from(), passage.otherTo() - passage.otherFrom());
        return Math.min(1, shorter / Math.min(LONG, Math.min(own.size(), other.size()) / 2.0));
    }

    private static int longer(Alignment passage) {
        return Math.max(passage.to() - passage.from(), passage.otherTo() - passage.otherFrom());
    }

    /** The greater share of either text, stock phrases and short passages counting less. */
    private double share(List<Alignment> passages, Tokens other) {
        double mine = 0;
        double theirs = 0;
        for (Alignment passage : passages) {
            double rare = Rarity.share(passage.runs(rarity.rare()), passage.runs(rarity.common()));
            double counted = Math.min(1, FULL * rare / rarity.share()) * weight(passage, other);
            mine += counted * length(own, passage.from(), passage.to());
            theirs += counted * length(other, passage.otherFrom(), passage.otherTo());
        }
        return Math.max(mine / own.length(), theirs / other.length());
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

    /** @param telling the greater share of either text that stands in passages, as far as they tell; 0 to 1 */
    record Compared(Likeness likeness, double telling) {}
}

package org.zhengyou.likeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengyou.likeness.Passage.Change;
import org.zhengyou.likeness.Passage.Piece;
import org.zhengyou.likeness.Synonyms.Pair;

/**
 * Words that aligned passages show in each other's place. A pair is believed when it stands between words that agree, in several
 * texts on both sides, next to different words: one author's habit or one chance alignment makes no class.
 */
final class LearntPairs {
    private static final int LEAST_TEXTS = 3;
    private static final int LONGEST = 4;
    /** So much must agree on both sides. */
    private static final int AROUND = 2;

    private final Synonyms known;
    private final Map<Pair, Seen> seen = new HashMap<>();

    LearntPairs(Synonyms known) {
        this.known = known;
    }

    /** @param id of the first text */
    void read(String id, Likeness likeness) {
        for (Passage passage : likeness.passages()) {
            List<Piece> pieces = passage.pieces();
            for (int p = 1; p + 1 < pieces.size(); p++) {
                Piece piece = pieces.get(p);
                String before = pieces.get(p - 1).own();
                String after = pieces.get(p + 1).own();
                if (piece.change() == Change.REPLACED
                        && agrees(pieces.get(p - 1))
                        && agrees(pieces.get(p + 1))
                        && before.length() + after.length() >= 2 * AROUND) {
                    pair(id, likeness.id(), piece, before.substring(before.length() - 1), after.substring(0, 1));
                }
            }
        }
    }

    /** Those seen often enough, oftenest first. */
    List<Pair> believed() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().enough())
                .sorted(Comparator.comparingInt((Map.Entry<Pair, Seen> entry) ->
                                -entry.getValue().contexts().size())
                        .thenComparing(entry -> entry.getKey().one())
                        .thenComparing(entry -> entry.getKey().another()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where only one character of a word was replaced, the word is it and a neighbour; which one, repetition tells. */
    private void pair(String id, String other, Piece piece, String before, String after) {
        String own = piece.own();
        String others = piece.other();
        if (own.length() > 1 && others.length() > 1) {
            count(id, other, own, others, before + after);
        } else {
            count(id, other, before + own, before + others, after);
            count(id, other, own + after, others + after, before);
        }
    }

    private void count(String id, String other, String own, String others, String context) {
        if (word(own) && word(others) && !own.equals(others) && !known.same(own, others)) {
            Pair pair = own.compareTo(others) < 0 ? new Pair(own, others) : new Pair(others, own);
            boolean straight = pair.one().equals(own);
            Seen so = seen.computeIfAbsent(pair, key -> new Seen(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            so.first().add(straight ? id : other);
            so.second().add(straight ? other : id);
            so.contexts().add(context);
        }
    }

    private static boolean agrees(Piece piece) {
        return piece.change() == Change.SAME || piece.change() == Change.SYNONYM;
    }

    private static boolean word(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST
                && text.codePoints().allMatch(Character::isIdeographic);
    }

    /**
     * @param first texts with the one word
     * @param second texts with the other
     * @param contexts the characters next to them
     */
    private record Seen(Set<String> first, Set<String> second, Set<String> contexts) {
        boolean enough() {
            return Math.min(Math.min(first.size(), second.size()), contexts.size()) >= LEAST_TEXTS;
        }
    }
}

package org.zhengyou.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengyou.likeness.Passage.Change;
import org.zhengyou.likeness.Passage.Piece;

/** A chain of hits made into a passage: what lies between the hits is laid side by side, token by token. */
final class Alignment {
    private static final int EQUAL = 4;
    private static final int OTHER = -1;
    private static final int MISSING = -2;

    private final Tokens own;
    private final Tokens other;
    /** Places of equal tokens, ascending in both. */
    private final List<int[]> equal = new ArrayList<>();

    private Alignment(Tokens own, Tokens other) {
        this.own = own;
        this.other = other;
    }

    static Alignment of(Tokens own, Tokens other, int[][] chain) {
        Alignment alignment = new Alignment(own, other);
        int i = chain[0][0];
        int j = chain[0][1];
        for (int[] hit : chain) {
            if (hit[0] >= i && hit[1] >= j) {
                alignment.fill(i, hit[0], j, hit[1]);
                alignment.equal.add(new int[] {hit[0], hit[1]});
                alignment.equal.add(new int[] {hit[0] + 1, hit[1] + 1});
            } else if (hit[0] + 1 == i && hit[1] + 1 == j) {
                alignment.equal.add(new int[] {i, j});
            } else {
                continue;
            }
            i = hit[0] + 2;
            j = hit[1] + 2;
        }
        return alignment;
    }

    /** The first token of the first text, and one past its last. */
    int from() {
        return equal.getFirst()[0];
    }

    int to() {
        return equal.getLast()[0] + 1;
    }

    int otherFrom() {
        return equal.getFirst()[1];
    }

    int otherTo() {
        return equal.getLast()[1] + 1;
    }

    /** How many tokens are equal. */
    int equal() {
        return equal.size();
    }

    /** Characters of the first text that are the same in both. */
    int same() {
        return equal.stream()
                .filter(pair -> own.same(pair[0], other, pair[1]))
                .mapToInt(pair -> own.length(pair[0]))
                .sum();
    }

    /** How many of the equal runs begin at such places of the first text. */
    int runs(BitSet such) {
        return (int) IntStream.range(0, equal.size() - 2)
                .filter(p -> such.get(equal.get(p)[0]) && next(p) && next(p + 1))
                .count();
    }

    Passage passage() {
        List<Piece> pieces = new ArrayList<>();
        int count = equal.size();
        for (int p = 0; p < count; ) {
            int last = p;
            boolean same = same(p);
            while (same && last + 1 < count && same(last + 1) && next(last)) {
                last++;
            }
            boolean end = last + 1 == count;
            add(
                    pieces,
                    same ? Change.SAME : Change.SYNONYM,
                    text(own, equal.get(p)[0], equal.get(last)[0], end),
                    text(other, equal.get(p)[1], equal.get(last)[1], end));
            if (!end && !next(last)) {
                between(pieces, equal.get(last), equal.get(last + 1));
            }
            p = last + 1;
        }
        return new Passage(own.start(from()), other.start(otherFrom()), pieces);
    }

    private void between(List<Piece> pieces, int[] before, int[] after) {
        boolean mine = after[0] > before[0] + 1;
        boolean theirs = after[1] > before[1] + 1;
        add(
                pieces,
                mine && theirs ? Change.REPLACED : mine ? Change.ADDED : Change.LEFT_OUT,
                mine ? text(own, before[0] + 1, after[0] - 1, false) : "",
                theirs ? text(other, before[1] + 1, after[1] - 1, false) : "");
    }

    /** One word in another's place is marked without the punctuation after it, which both sides have. */
    private static void add(List<Piece> pieces, Change change, String mine, String theirs) {
        int end = change == Change.SYNONYM || change == Change.REPLACED ? letters(mine) : 0;
        int otherEnd = end > 0 ? letters(theirs) : 0;
        if (end < mine.length() && otherEnd > 0 && otherEnd < theirs.length()) {
            pieces.add(new Piece(change, mine.substring(0, end), theirs.substring(0, otherEnd)));
            pieces.add(new Piece(Change.SAME, mine.substring(end), theirs.substring(otherEnd)));
        } else {
            pieces.add(new Piece(change, mine, theirs));
        }
    }

    /** Where what follows the last letter or digit begins. */
    private static int letters(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static String text(Tokens tokens, int first, int last, boolean end) {
        return end ? tokens.text(first, last) : tokens.through(first, last);
    }

    private boolean same(int p) {
        return own.same(equal.get(p)[0], other, equal.get(p)[1]);
    }

    private boolean next(int p) {
        return equal.get(p + 1)[0] == equal.get(p)[0] + 1 && equal.get(p + 1)[1] == equal.get(p)[1] + 1;
    }

    /** The cheapest way through a gap; a word put for another of its length costs less than one added and one left out. */
    private void fill(int from, int to, int otherFrom, int otherTo) {
        int rows = to - from;
        int columns = otherTo - otherFrom;
        if (rows == 0 || columns == 0) {
            return;
        }
        int[][] best = new int[rows + 1][columns + 1];
        for (int r = rows; r >= 0; r--) {
            for (int c = columns; c >= 0; c--) {
                if (r == rows || c == columns) {
                    best[r][c] = MISSING * (rows - r + columns - c);
                } else {
                    best[r][c] = Math.max(
                            best[r + 1][c + 1] + step(from + r, otherFrom + c),
                            MISSING + Math.max(best[r + 1][c], best[r][c + 1]));
                }
            }
        }
        for (int r = 0, c = 0; r < rows && c < columns; ) {
            int step = step(from + r, otherFrom + c);
            if (best[r][c] == best[r + 1][c + 1] + step) {
                if (step == EQUAL) {
                    equal.add(new int[] {from + r, otherFrom + c});
                }
                r++;
                c++;
            } else if (best[r][c] == MISSING + best[r + 1][c]) {
                r++;
            } else {
                c++;
            }
        }
    }

    private int step(int i, int j) {
        return own.code(i) == other.code(j) ? EQUAL : OTHER;
    }
}

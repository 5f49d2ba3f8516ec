package org.zhengyou.pledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of one text also stands in another, and where: evidence for a reader, never a verdict.
 * Runs of five letters or digits are compared; spaces, punctuation and case do not count.
 *
 * @param share 0 to 1, of the first text's characters
 * @param passages the first text, cut where sameness begins and ends
 */
public record Likeness(double share, List<Passage> passages) {
    /** From here on a reader is told. */
    static final double NOTABLE = 0.5;

    private static final int RUN = 5;

    /** @param same whether this part also stands in the other text */
    public record Passage(String text, boolean same) {}

    static Likeness of(String text, String other) {
        int[] points = text.codePoints().toArray();
        int[] places = places(points);
        Set<String> known = runs(other.codePoints().toArray());
        BitSet same = new BitSet(points.length);
        int run = Math.min(RUN, places.length);
        for (int i = 0; run > 0 && i + run <= places.length; i++) {
            if (known.contains(run(points, places, i, run))) {
                same.set(places[i], places[i + run - 1] + 1);
            }
        }
        int counted = 0;
        for (int place : places) {
            counted += same.get(place) ? 1 : 0;
        }
        return new Likeness(places.length == 0 ? 0 : (double) counted / places.length, passages(points, same));
    }

    public boolean notable() {
        return share >= NOTABLE;
    }

    /** Whole percents, rounded down. */
    public int percent() {
        return (int) (share * 100);
    }

    private static List<Passage> passages(int[] points, BitSet same) {
        List<Passage> passages = new ArrayList<>();
        for (int from = 0; from < points.length; ) {
            boolean inside = same.get(from);
            int to = inside ? same.nextClearBit(from) : same.nextSetBit(from);
            to = to < 0 ? points.length : Math.min(to, points.length);
            passages.add(new Passage(new String(points, from, to - from), inside));
            from = to;
        }
        return List.copyOf(passages);
    }

    private static Set<String> runs(int[] points) {
        int[] places = places(points);
        Set<String> runs = new HashSet<>();
        int run = Math.min(RUN, places.length);
        for (int i = 0; run > 0 && i + run <= places.length; i++) {
            runs.add(run(points, places, i, run));
        }
        return runs;
    }

    private static String run(int[] points, int[] places, int from, int length) {
        StringBuilder run = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            run.appendCodePoint(Character.toLowerCase(points[places[i]]));
        }
        return run.toString();
    }

    /** Where the letters and digits stand. */
    private static int[] places(int[] points) {
        int[] places = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i])) {
                places[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(places, count);
    }
}

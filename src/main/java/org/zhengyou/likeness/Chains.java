package org.zhengyou.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where two texts run side by side. Every pair of tokens that both texts hold is a hit; hits that follow each other in both texts,
 * close and with few words more on one side, are a chain. Moved paragraphs are chains of their own. The first text is read once
 * and compared with many.
 */
final class Chains {
    /** So far apart may hits of one chain be, in tokens. */
    private static final int GAP = 20;
    /** Pairs that stand oftener in the first text say nothing about the place. */
    private static final int MOST_PLACES = 16;

    private static final int LOOK_BACK = 80;
    private static final double PER_SHIFT = 0.35;
    private static final double PER_STEP = 0.15;
    private static final double LEAST_SCORE = 10;
    private static final int LEAST_TOKENS = 10;

    private final Map<Long, int[]> places = new HashMap<>();

    Chains(Tokens own) {
        for (int i = 0; i + 1 < own.size(); i++) {
            int place = i;
            places.merge(pair(own, i), new int[] {place}, (before, now) -> {
                if (before.length > MOST_PLACES) {
                    return before;
                }
                int[] all = Arrays.copyOf(before, before.length + 1);
                all[before.length] = place;
                return all;
            });
        }
    }

    /**
     * Chains that overlap in neither text, the strongest first.
     *
     * @return of each the hits: place in the first text, place in the other, ascending in both
     */
    List<int[][]> with(Tokens other) {
        int[][] hits = hits(other);
        double[] scores = new double[hits.length];
        int[] before = new int[hits.length];
        for (int h = 0; h < hits.length; h++) {
            scores[h] = 2;
            before[h] = -1;
            for (int p = h - 1; p >= Math.max(0, h - LOOK_BACK) && hits[h][1] - hits[p][1] <= GAP; p--) {
                int own = hits[h][0] - hits[p][0];
                int others = hits[h][1] - hits[p][1];
                if (own > 0 && others > 0 && own <= GAP) {
                    double score = scores[p] + gain(own, others);
                    if (score > scores[h]) {
                        scores[h] = score;
                        before[h] = p;
                    }
                }
            }
        }
        return chains(hits, scores, before);
    }

    private static double gain(int own, int others) {
        int near = Math.min(own, others);
        return Math.min(2, near) - PER_SHIFT * Math.abs(own - others) - PER_STEP * Math.max(0, near - 1);
    }

    private static List<int[][]> chains(int[][] hits, double[] scores, int[] before) {
        int[] strongest = IntStream.range(0, hits.length)
                .filter(h -> scores[h] >= LEAST_SCORE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer h) -> -scores[h]))
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet used = new BitSet(hits.length);
        BitSet own = new BitSet();
        BitSet others = new BitSet();
        List<int[][]> chains = new ArrayList<>();
        for (int last : strongest) {
            List<int[]> chain = new ArrayList<>();
            for (int h = last; h >= 0 && !used.get(h); h = before[h]) {
                used.set(h);
                if (free(own, hits[h][0]) && free(others, hits[h][1])) {
                    chain.add(hits[h]);
                } else if (!chain.isEmpty()) {
                    break;
                }
            }
            if (chain.isEmpty()) {
                continue;
            }
            int[] end = chain.getFirst();
            int[] start = chain.getLast();
            if (Math.min(end[0] - start[0], end[1] - start[1]) + 2 < LEAST_TOKENS
                    || crosses(own, start[0], end[0])
                    || crosses(others, start[1], end[1])) {
                continue;
            }
            own.set(start[0], end[0] + 2);
            others.set(start[1], end[1] + 2);
            chains.add(chain.reversed().toArray(int[][]::new));
        }
        return chains;
    }

    private static boolean free(BitSet taken, int place) {
        return !taken.get(place) && !taken.get(place + 1);
    }

    private static boolean crosses(BitSet taken, int from, int to) {
        int next = taken.nextSetBit(from);
        return next >= 0 && next <= to + 1;
    }

    /** By place in the other text, then in the first. */
    private int[][] hits(Tokens other) {
        List<int[]> hits = new ArrayList<>();
        for (int j = 0; j + 1 < other.size(); j++) {
            int[] found = places.get(pair(other, j));
            if (found != null && found.length <= MOST_PLACES) {
                for (int i : found) {
                    hits.add(new int[] {i, j});
                }
            }
        }
        return hits.toArray(int[][]::new);
    }

    private static Long pair(Tokens tokens, int place) {
        return (long) tokens.code(place) << 32 | tokens.code(place + 1) & 0xFFFF_FFFFL;
    }
}

package org.zhengyou.likeness;

import java.util.Arrays;

/**
 * Runs of three tokens, as numbers; every second one by its value, so that the same run is kept or dropped in all texts. Three
 * tokens outlive the replacing of every third word, and are rare enough to point at a few texts.
 */
final class Fingerprints {
    static final int RUN = 3;

    private Fingerprints() {}

    /** Ascending, each once. */
    static int[] of(Tokens tokens) {
        int[] found = new int[Math.max(0, tokens.size() - RUN + 1)];
        int count = 0;
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            int print = at(tokens, i);
            if (kept(print)) {
                found[count++] = print;
            }
        }
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** Of the run that begins at this token. */
    static int at(Tokens tokens, int i) {
        return mix(mix(mix(1, tokens.code(i)), tokens.code(i + 1)), tokens.code(i + 2));
    }

    static boolean kept(int print) {
        return (print & 1) == 0;
    }

    private static int mix(int hash, int code) {
        int mixed = hash * 0x85EBCA6B + code * 0xC2B2AE35;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ mixed >>> 13;
    }
}

package org.zhengyou.likeness;

import java.util.Arrays;
import org.zhengyou.likeness.Synonyms.Word;

/**
 * A text as it is compared: its letters and digits one by one, without regard to width and case, and a word of a synonym class
 * as one token that is equal to the others of its class. No word list of the language is needed: what is no class word is
 * compared by its characters.
 */
final class Tokens {
    /** Beyond all characters. */
    private static final int WORDS = Character.MAX_CODE_POINT + 1;

    private final String text;
    private int[] codes;
    private int[] surfaces;
    private int[] starts;
    private int[] ends;
    private int[] lengths;
    private int size;

    private Tokens(String text, int most) {
        this.text = text;
        codes = new int[most];
        surfaces = new int[most];
        starts = new int[most];
        ends = new int[most];
        lengths = new int[most];
    }

    static Tokens of(String text, Synonyms synonyms) {
        int[] points = new int[text.length()];
        int[] starts = new int[text.length()];
        int count = 0;
        for (int place = 0; place < text.length(); ) {
            int point = text.codePointAt(place);
            if (Character.isLetterOrDigit(point)) {
                points[count] = plain(point);
                starts[count++] = place;
            }
            place += Character.charCount(point);
        }
        Tokens tokens = new Tokens(text, count);
        for (int i = 0; i < count; ) {
            Word word = synonyms.at(points, i, count);
            int code = points[i];
            int surface = points[i];
            int length = 1;
            if (word != null && inOne(text, starts, i, word.length())) {
                code = WORDS + word.group();
                surface = WORDS + word.number();
                length = word.length();
            }
            tokens.add(code, surface, starts[i], end(text, starts[i + length - 1]), length);
            i += length;
        }
        tokens.trim();
        return tokens;
    }

    int size() {
        return size;
    }

    int code(int token) {
        return codes[token];
    }

    /** In characters of the text, letters and digits only. */
    int length(int token) {
        return lengths[token];
    }

    int length() {
        return Arrays.stream(lengths).sum();
    }

    int start(int token) {
        return starts[token];
    }

    /** The text from the beginning of one token to the end of another. */
    String text(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /** With what stands between it and the token after the last. */
    String through(int first, int last) {
        return text.substring(starts[first], last + 1 < size ? starts[last + 1] : ends[last]);
    }

    /** Not only equal, but the same word. */
    boolean same(int token, Tokens other, int otherToken) {
        return surfaces[token] == other.surfaces[otherToken];
    }

    boolean same(Tokens other) {
        return Arrays.equals(surfaces, other.surfaces);
    }

    /** Of the words as they stand. */
    long hash() {
        long hash = 1;
        for (int surface : surfaces) {
            hash = hash * 0x9E3779B97F4A7C15L + surface;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void add(int code, int surface, int start, int end, int length) {
        codes[size] = code;
        surfaces[size] = surface;
        starts[size] = start;
        ends[size] = end;
        lengths[size++] = length;
    }

    private void trim() {
        codes = Arrays.copyOf(codes, size);
        surfaces = Arrays.copyOf(surfaces, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        lengths = Arrays.copyOf(lengths, size);
    }

    /** A line may end within a word, a sentence may not. */
    private static boolean inOne(String text, int[] starts, int first, int length) {
        for (int i = first; i + 1 < first + length; i++) {
            if (!text.substring(end(text, starts[i]), starts[i + 1]).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int end(String text, int start) {
        return start + Character.charCount(text.codePointAt(start));
    }

    private static int plain(int point) {
        boolean wide = point >= 0xFF01 && point <= 0xFF5E;
        return Character.toLowerCase(wide ? point - 0xFEE0 : point);
    }
}

package org.zhengyou.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.zhengyou.likeness.Synonyms.Word;

/**
 * A text as it is compared: its ideographs one by one, what is written in an alphabet word by word, see {@link Letters}, and a word
 * of a synonym class as one token that is equal to the others of its class. No word list of the language is needed: what is no
 * class word is compared by its characters.
 */
final class Tokens {
    /** Beyond all characters. */
    private static final int WORDS = Character.MAX_CODE_POINT + 1;

    private static final int SPELLED = 2;
    private static final String SCHEME = "https";
    private static final Pattern ADDRESS = Pattern.compile("[-/.:?&=#%_~+,;@!*$']*");
    /** A number of more digits is as good as a name. */
    private static final int FIGURE = 4;

    /** For signs of several letters. */
    private static final int SPARE = 16;

    private final String text;
    private int[] codes;
    private int[] surfaces;
    private int[] starts;
    private int[] ends;
    private int[] lengths;
    private final BitSet figures = new BitSet();
    private final BitSet addresses = new BitSet();
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
        int[] points = new int[text.length() + SPARE];
        int[] starts = new int[text.length() + SPARE];
        int count = 0;
        for (int place = 0; place < text.length(); ) {
            int point = text.codePointAt(place);
            for (int plain : Letters.plain(point)) {
                if (count == points.length) {
                    points = Arrays.copyOf(points, count * 2);
                    starts = Arrays.copyOf(starts, count * 2);
                }
                points[count] = plain;
                starts[count++] = place;
            }
            place += Character.charCount(point);
        }
        Tokens tokens = new Tokens(text, count);
        for (int i = 0; i < count; ) {
            Word word = synonyms.at(points, i, count);
            int address = address(text, points, starts, i, count);
            int spelled = Math.max(spelled(text, points, starts, i, count), address);
            int code = points[i];
            int surface = points[i];
            int length = 1;
            if (word != null && word.length() >= spelled && inOne(text, starts, i, word.length())) {
                code = WORDS + word.group();
                surface = WORDS + word.number();
                length = word.length();
            } else if (spelled > 1) {
                code = word(points, i, spelled);
                surface = code;
                length = spelled;
            }
            if (address > 0) {
                tokens.addresses.set(tokens.size);
            } else if (length <= FIGURE && digits(points, i, i + length)) {
                tokens.figures.set(tokens.size);
            }
            tokens.add(code, surface, starts[i], end(text, starts[i + length - 1]), length);
            i += length;
        }
        tokens.trim();
        return tokens;
    }

    /** How many letters, from this one on, are a word of an alphabet; 0 when this is none. */
    private static int spelled(String text, int[] points, int[] starts, int first, int count) {
        int last = first;
        while (last < count
                && Letters.spelled(points[last])
                && (last == first || joined(text, end(text, starts[last - 1]), starts[last]))) {
            last++;
        }
        return last - first;
    }

    /** How many letters are an address of the web, which is one word: 0 when none begins here. */
    private static int address(String text, int[] points, int[] starts, int first, int count) {
        int scheme = first;
        while (scheme < count && scheme - first < SCHEME.length() && points[scheme] == SCHEME.charAt(scheme - first)) {
            scheme++;
        }
        if (scheme - first < SCHEME.length() - 1 || scheme == count) {
            return 0;
        }
        String mark = between(text, starts, scheme);
        if (!Normalizer.normalize(mark, Normalizer.Form.NFKC).equals("://")) {
            return 0;
        }
        int last = scheme + 1;
        while (last < count
                && Letters.spelled(points[last])
                && ADDRESS.matcher(Normalizer.normalize(between(text, starts, last), Normalizer.Form.NFKC))
                        .matches()) {
            last++;
        }
        return last - first;
    }

    /** What stands before a letter and is none, without what cannot be seen. */
    private static String between(String text, int[] starts, int letter) {
        int from = end(text, starts[letter - 1]);
        return from >= starts[letter]
                ? ""
                : text.substring(from, starts[letter])
                        .codePoints()
                        .filter(point -> !Letters.invisible(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Nothing that can be seen is between; letters of one sign overlap. */
    private static boolean joined(String text, int from, int to) {
        return from >= to || text.substring(from, to).codePoints().allMatch(Letters::invisible);
    }

    /** Below all characters. */
    private static int word(int[] points, int first, int length) {
        int hash = length;
        for (int i = first; i < first + length; i++) {
            hash = hash * 0x01000193 + points[i];
            hash ^= hash >>> 15;
        }
        return hash | Integer.MIN_VALUE;
    }

    int size() {
        return size;
    }

    int code(int token) {
        return codes[token];
    }

    /** In ideographs; a word of an alphabet, or a number, counts two. */
    int length(int token) {
        return lengths[token];
    }

    int length() {
        return Arrays.stream(lengths).sum();
    }

    /** Whether it is a year, an amount, the number of a paragraph, which many texts have. */
    boolean figure(int token) {
        return figures.get(token);
    }

    /** Whether it is an address of the web. */
    boolean address(int token) {
        return addresses.get(token);
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
        lengths[size++] = code < 0 ? SPELLED : length;
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
            int from = end(text, starts[i]);
            if (from < starts[i + 1]
                    && !text.substring(from, starts[i + 1])
                            .codePoints()
                            .allMatch(point -> Character.isWhitespace(point) || Letters.invisible(point))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(int[] points, int from, int to) {
        return Arrays.stream(points, from, to).allMatch(Character::isDigit);
    }

    private static int end(String text, int start) {
        return start + Character.charCount(text.codePointAt(start));
    }
}

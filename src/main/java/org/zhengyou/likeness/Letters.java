package org.zhengyou.likeness;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Letters and digits as they are compared: small, of common width, without accents, simplified, and those of other alphabets that look
 * like Latin ones as Latin ones. What a reader cannot tell apart is the same.
 */
public final class Letters {
    private static final int TABLE = 0x10000;
    private static final int SEVERAL = -1;
    private static final int LAST_ASCII = 0x7F;
    /** Of each character of the first plane the one it is compared as; 0 for none. */
    private static final int[] PLAIN = table();

    private Letters() {}

    /** What a character is compared as, seldom more than one; empty for what is neither letter nor digit. */
    static int[] plain(int point) {
        int known = point < TABLE ? PLAIN[point] : SEVERAL;
        if (known == SEVERAL) {
            return decomposed(point);
        }
        return known == 0 ? new int[0] : new int[] {known};
    }

    /** A text as it is compared: its letters and digits alone; empty where it has none. */
    public static String plain(String text) {
        int[] plain =
                text.codePoints().flatMap(point -> Arrays.stream(plain(point))).toArray();
        return new String(plain, 0, plain.length);
    }

    /** Whether it is seen neither as a mark nor as a space. */
    static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL && !Character.isWhitespace(point);
    }

    /** Whether words of it are written apart, as in most alphabets. */
    static boolean spelled(int point) {
        if (Character.isIdeographic(point)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    private static int[] table() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        SpoofChecker alike = new SpoofChecker.Builder().build();
        int[] table = new int[TABLE];
        for (int point = 0; point < TABLE; point++) {
            if (Character.isSurrogate((char) point)) {
                continue;
            }
            int[] plain = decomposed(point);
            if (plain.length > 1) {
                table[point] = SEVERAL;
            } else if (plain.length == 1) {
                table[point] = one(simplified, alike, plain[0]);
            }
        }
        return table;
    }

    private static int one(Transliterator simplified, SpoofChecker alike, int point) {
        if (point <= LAST_ASCII || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL) {
            return point;
        }
        String letter = Character.toString(point);
        if (Character.isIdeographic(point)) {
            String simple = simplified.transliterate(letter);
            return simple.codePointCount(0, simple.length()) == 1 ? simple.codePointAt(0) : point;
        }
        String looks = alike.getSkeleton(letter);
        return looks.length() == 1 && looks.charAt(0) <= LAST_ASCII && Character.isLetter(looks.charAt(0))
                ? Character.toLowerCase(looks.charAt(0))
                : point;
    }

    private static int[] decomposed(int point) {
        if (point <= LAST_ASCII || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL) {
            return Character.isLetterOrDigit(point) ? new int[] {Character.toLowerCase(point)} : new int[0];
        }
        int[] letters = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        // Signs that contain a letter, as ™ and ①, are signs.
        return Character.isLetterOrDigit(point) || letters.length == 1 && Character.isIdeographic(letters[0])
                ? letters
                : Arrays.copyOf(letters, 0);
    }
}

package org.zhengyou.platform.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Text as compared, never as kept. */
public final class PlainText {
    private PlainText() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Without white space at either end, full-width and zero-width included; what is inside stays. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Full width made half, white space gone, small letters; punctuation stays. */
    public static String squeeze(String text) {
        if (all(text, PlainText::isSqueezed)) {
            return text;
        }
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(wide.length());
        wide.codePoints().filter(c -> !isSpace(c)).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** As {@link #squeeze}, and only letters and digits kept. */
    public static String bare(String text) {
        // Most cells are bare as they are, and a long roster asks this of every one.
        if (all(text, PlainText::isBare)) {
            return text;
        }
        String squeezed = squeeze(text);
        StringBuilder out = new StringBuilder(squeezed.length());
        squeezed.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean all(String text, IntPredicate which) {
        for (int i = 0; i < text.length(); i++) {
            if (!which.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isSqueezed(int c) {
        return c > ' ' && c < 0x7F && !(c >= 'A' && c <= 'Z') || isIdeograph(c);
    }

    private static boolean isBare(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || isIdeograph(c);
    }

    /**
     * A person's or an organisation's name for matching: NFC, no white space, one kind of middle dot. Rare characters
     * and variants are told apart, as their bearers do.
     */
    public static String nameKey(String name) {
        if (all(name, PlainText::isIdeograph)) {
            return name;
        }
        String composed = Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().filter(c -> !isSpace(c)).map(PlainText::alike).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Bullets and the dots of other scripts stand for the middle dot, full-width brackets for plain ones. */
    private static int alike(int c) {
        return switch (c) {
            case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFF0E -> 0xB7;
            case 0xFF08 -> '(';
            case 0xFF09 -> ')';
            default -> c;
        };
    }
}

package org.zhengyou.search.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of what somebody typed.
 *
 * @param quoted whether it was typed in quotes: found only as it stands
 */
public record Phrase(String text, boolean quoted) {
    private static final int MOST = 16;
    /** Of all that is typed outside quotes; a page that was pasted would be more than an index can be asked at once. */
    private static final int MOST_CHARACTERS = 100;

    private static final String OPENING = "\"\u201c\u300c";
    private static final String CLOSING = "\"\u201d\u300d";

    /** Words between spaces, and what stands in quotes; a quote that is never closed is no quote. */
    public static List<Phrase> of(String typed) {
        List<Phrase> parts = new ArrayList<>();
        int from = 0;
        int left = MOST_CHARACTERS;
        while (from < typed.length() && parts.size() < MOST) {
            char first = typed.charAt(from);
            int kind = OPENING.indexOf(first);
            int close = kind < 0 ? -1 : typed.indexOf(CLOSING.charAt(kind), from + 1);
            if (close > 0) {
                add(parts, typed.substring(from + 1, close), true);
                from = close + 1;
            } else if (kind >= 0 || separates(first)) {
                from++;
            } else {
                int to = from;
                while (to < typed.length() && !separates(typed.charAt(to)) && OPENING.indexOf(typed.charAt(to)) < 0) {
                    to++;
                }
                if (left > 0) {
                    add(parts, start(typed.substring(from, to), left), false);
                    left -= to - from;
                }
                from = to;
            }
        }
        return parts;
    }

    /** Never between the halves of a character. */
    private static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || CLOSING.indexOf(c) >= 0;
    }

    private static void add(List<Phrase> parts, String text, boolean quoted) {
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(new Phrase(text.strip(), quoted));
        }
    }

    static String join(List<Phrase> parts) {
        StringBuilder joined = new StringBuilder();
        for (Phrase part : parts) {
            joined.append(joined.isEmpty() ? "" : " ").append(part.quoted ? '"' + part.text + '"' : part.text);
        }
        return joined.toString();
    }
}

package org.zhengyou.platform.form;

import org.jspecify.annotations.Nullable;

/** Text as people type and paste it, made fit to keep: nothing that can be seen is changed. */
public final class Typed {
    private Typed() {}

    /** Outer blanks, carriage returns and control characters are taken off; "" for nothing. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** The same on one line; null for nothing. */
    public static @Nullable String line(@Nullable String typed) {
        String text = text(typed).replaceAll("\\s+", " ");
        return text.isEmpty() ? null : text;
    }

    /** The first characters of a text, counted as {@link #length} counts them; all of a text that is not longer. */
    public static String first(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, length(text))));
    }

    /** Characters as people and the database count them: one for an emoji or a rare character. */
    public static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}

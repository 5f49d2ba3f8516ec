package org.zhengyou.platform.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.PlainText;

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

    /** As {@link #line}, without blanks of no width at its ends either: a name, a number; null for nothing. */
    public static @Nullable String plain(@Nullable String typed) {
        String line = line(typed);
        return line == null || PlainText.isBlank(line) ? null : PlainText.trim(line);
    }

    /** A day as date fields send it, 2026-07-01; null for anything else. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
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

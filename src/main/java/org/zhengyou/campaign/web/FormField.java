package org.zhengyou.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/**
 * A field of a form.
 *
 * @param label message key
 * @param value as typed
 * @param hint message key, or null
 */
public record FormField(
        String name,
        String label,
        Kind kind,
        String value,
        List<Option> options,
        boolean required,
        @Nullable String hint) {

    /** How it is typed. */
    public enum Kind {
        TEXT,
        AREA,
        DATE,
        NUMBER,
        SELECT
    }

    /** @param text already in the reader's language */
    public record Option(String value, String text) {}

    static FormField of(String name, Kind kind, @Nullable String value, boolean required) {
        return new FormField(
                name, "campaign.field." + name, kind, value == null ? "" : value, List.of(), required, null);
    }

    static FormField select(String name, @Nullable String value, List<Option> options, boolean required) {
        return new FormField(
                name,
                "campaign.field." + name,
                Kind.SELECT,
                value == null ? "" : value,
                List.copyOf(options),
                required,
                null);
    }

    FormField labelled(String key) {
        return new FormField(name, key, kind, value, options, required, hint);
    }

    FormField hinted(String key) {
        return new FormField(name, label, kind, value, options, required, key);
    }

    /** Every constant with its text, led by "all". */
    static <E extends Enum<E>> List<Option> all(Class<E> type, String prefix, Page page) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.t("indicator.all")));
        options.addAll(each(type, prefix, page));
        return options;
    }

    /** Every constant with its text. */
    static <E extends Enum<E>> List<Option> each(Class<E> type, String prefix, Page page) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.name(), page.of(prefix, one)))
                .toList();
    }

    /** The day typed; null for none or for what is none. */
    static @Nullable LocalDate day(@Nullable String typed) {
        String line = Typed.line(typed);
        if (line == null) {
            return null;
        }
        try {
            return LocalDate.parse(line);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The constant typed; null for none or for what is none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String typed) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        return null;
    }

    static boolean fits(@Nullable String typed, int most) {
        String line = Typed.line(typed);
        return line != null && Typed.length(line) <= most;
    }
}

package org.zhengyou.platform.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form: field to message key, all of them below the form's own. */
public final class FieldProblems {
    private final String form;
    private final Map<String, String> found = new HashMap<>();

    /** @param form beginning of the keys, as {@code member.form} */
    public FieldProblems(String form) {
        this.form = form;
    }

    /** {@code <form>.<field>_missing} or {@code <form>.too_long}; lengths in characters as people count them. */
    public FieldProblems required(String field, @Nullable String typed, int most) {
        return require(Typed.plain(typed) != null, field, field + "_missing").optional(field, typed, most);
    }

    public FieldProblems optional(String field, @Nullable String typed, int most) {
        return require(Typed.length(Typed.plain(typed)) <= most, field, "too_long");
    }

    /** @param key last part of the message key where the condition does not hold */
    public FieldProblems require(boolean condition, String field, String key) {
        if (!condition) {
            found.putIfAbsent(field, form + "." + key);
        }
        return this;
    }

    /** To be added to by whoever asks. */
    public Map<String, String> found() {
        return found;
    }
}

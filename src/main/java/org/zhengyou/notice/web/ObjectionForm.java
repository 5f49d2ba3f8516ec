package org.zhengyou.notice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;

/**
 * An objection as typed.
 *
 * @param sender empty for an anonymous one
 * @param website seen by programs only: a person leaves it empty
 * @param token of the form that was handed out
 */
public record ObjectionForm(
        @Nullable String text,
        @Nullable String sender,
        @Nullable String contact,
        @Nullable String website,
        @Nullable String token) {
    static final ObjectionForm EMPTY = new ObjectionForm(null, null, null, null, null);

    String plainText() {
        return Typed.text(text);
    }

    /** Field to message key, in the order of the page. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        int length = Typed.length(plainText());
        if (length < 5) {
            problems.put("text", "notice.form.text_short");
        } else if (length > 4000) {
            problems.put("text", "notice.form.text_long");
        }
        if (Typed.length(Typed.line(sender)) > 60) {
            problems.put("sender", "notice.form.sender_long");
        }
        if (Typed.length(Typed.line(contact)) > 120) {
            problems.put("contact", "notice.form.contact_long");
        }
        if (Typed.line(sender) == null && Typed.line(contact) != null) {
            problems.put("sender", "notice.form.contact_without_sender");
        }
        if (Typed.line(website) != null) {
            problems.put("website", "platform.form.leave_empty");
        }
        return problems;
    }
}

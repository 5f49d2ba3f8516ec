package org.zhengyou.newsroom.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.newsroom.Feedback;
import org.zhengyou.platform.form.Typed;

/**
 * A complaint or suggestion as typed.
 *
 * @param sender empty for an anonymous one
 * @param website seen by programs only: a person leaves it empty
 * @param token of the form that was handed out
 */
public record FeedbackForm(
        Feedback.@Nullable Kind kind,
        @Nullable String text,
        @Nullable String sender,
        @Nullable String contact,
        @Nullable String website,
        @Nullable String token) {
    static final FeedbackForm EMPTY = new FeedbackForm(null, null, null, null, null, null);

    String plainText() {
        return Typed.text(text);
    }

    /** Field to message key, in the order of the page. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (kind == null) {
            problems.put("kind", "newsroom.form.kind_needed");
        }
        int length = Typed.length(plainText());
        if (length < 5) {
            problems.put("text", "newsroom.form.text_short");
        } else if (length > 4000) {
            problems.put("text", "newsroom.form.text_long");
        }
        if (Typed.length(Typed.line(sender)) > 60) {
            problems.put("sender", "newsroom.form.sender_long");
        }
        if (Typed.length(Typed.line(contact)) > 120) {
            problems.put("contact", "newsroom.form.contact_long");
        }
        if (Typed.line(website) != null) {
            problems.put("website", "platform.form.leave_empty");
        }
        return problems;
    }
}

package org.zhengyou.newsroom.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.newsroom.Feedback;

/** What a sender kept, and may say of the answer. */
public record FeedbackAnswerForm(
        @Nullable String receipt, @Nullable String code, Feedback.@Nullable Rating rating) {
    static final FeedbackAnswerForm EMPTY = new FeedbackAnswerForm(null, null, null);

    String typedReceipt() {
        return Objects.requireNonNullElse(receipt, "");
    }

    String typedCode() {
        return Objects.requireNonNullElse(code, "");
    }
}

package org.zhengyou.claim.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a claimant kept. */
public record ClaimAnswerForm(
        @Nullable String receipt, @Nullable String code) {
    static final ClaimAnswerForm EMPTY = new ClaimAnswerForm(null, null);

    String typedReceipt() {
        return Objects.requireNonNullElse(receipt, "");
    }

    String typedCode() {
        return Objects.requireNonNullElse(code, "");
    }
}

package org.zhengyou.notice.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;

/**
 * What a reviewer says.
 *
 * @param passed false returns it
 * @param version of the notice, as the reviewer saw it
 */
public record VerdictForm(boolean passed, @Nullable String reason, int version) {
    @Nullable
    String words() {
        String text = Typed.text(reason);
        return text.isEmpty() ? null : Typed.first(text, 1000);
    }
}

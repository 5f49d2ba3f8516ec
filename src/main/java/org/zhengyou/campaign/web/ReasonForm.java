package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;

/** A reason in the unit's or the office's words. */
public record ReasonForm(@Nullable String reason) {
    List<FormField> fields() {
        return List.of(FormField.of("reason", FormField.Kind.AREA, reason, true));
    }

    Map<String, String> problems() {
        int length = Typed.length(Typed.text(reason));
        return length == 0 || length > 500 ? Map.of("reason", "campaign.problem.reason") : Map.of();
    }
}

package org.zhengyou.campaign.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.platform.form.Typed;

/** What a unit did of its own choice, as typed. */
public record SelfChosenForm(
        @Nullable String title,
        @Nullable String happenedOn,
        @Nullable String body) {
    static SelfChosenForm of(SelfChosenAction action) {
        return new SelfChosenForm(action.title(), action.happenedOn().toString(), action.body());
    }

    List<FormField> fields() {
        return List.of(
                FormField.of("title", FormField.Kind.TEXT, title, true),
                FormField.of("happenedOn", FormField.Kind.DATE, happenedOn, true)
                        .hinted("campaign.hint.late_entry"),
                FormField.of("body", FormField.Kind.AREA, body, false));
    }

    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FormField.fits(title, 100)) {
            problems.put("title", "campaign.problem.title");
        }
        LocalDate day = FormField.day(happenedOn);
        if (day == null) {
            problems.put("happenedOn", "campaign.problem.day");
        } else if (day.isAfter(today)) {
            problems.put("happenedOn", "campaign.refused.happened_later");
        }
        if (Typed.length(Typed.text(body)) > 5000) {
            problems.put("body", "campaign.problem.long");
        }
        return problems;
    }
}

package org.zhengyou.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.CriteriaSet;
import org.zhengyou.platform.form.Typed;

/** A set of criteria as typed, one on each line. */
public record CriteriaForm(@Nullable String name, @Nullable String items) {
    static CriteriaForm of(CriteriaSet set) {
        return new CriteriaForm(set.name(), String.join("\n", set.items()));
    }

    List<FormField> fields() {
        return List.of(
                FormField.of("name", FormField.Kind.TEXT, name, true),
                FormField.of("items", FormField.Kind.AREA, items, true));
    }

    List<String> lines() {
        return Typed.text(items)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FormField.fits(name, 60)) {
            problems.put("name", "campaign.problem.short_title");
        }
        List<String> lines = lines();
        if (lines.isEmpty() || lines.size() > 20 || lines.stream().anyMatch(line -> Typed.length(line) > 200)) {
            problems.put("items", "campaign.problem.items");
        }
        return problems;
    }
}

package org.zhengyou.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Officer;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Somebody who leads a campaign, as typed. */
public record OfficerForm(
        @Nullable String group,
        @Nullable String name,
        @Nullable String duty,
        @Nullable String role) {
    static final OfficerForm EMPTY = new OfficerForm("LEADING_GROUP", "", "", "");

    static OfficerForm of(Officer officer) {
        return new OfficerForm(officer.body().name(), officer.name(), officer.post(), officer.role());
    }

    /** Once there are no problems. */
    Officer officer(UUID unit, UUID id, UUID campaign, int position) {
        return new Officer(
                unit,
                id,
                campaign,
                Objects.requireNonNull(FormField.constant(Officer.Body.class, group)),
                Objects.requireNonNull(Typed.line(name)),
                Objects.requireNonNull(Typed.line(duty)),
                Objects.requireNonNull(Typed.line(role)),
                position);
    }

    public List<FormField> fields(Page page) {
        return List.of(
                FormField.select("group", group, FormField.each(Officer.Body.class, "campaign.body", page), true),
                FormField.of("name", FormField.Kind.TEXT, name, true).labelled("campaign.field.person"),
                FormField.of("duty", FormField.Kind.TEXT, duty, true),
                FormField.of("role", FormField.Kind.TEXT, role, true));
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (FormField.constant(Officer.Body.class, group) == null) {
            problems.put("group", "campaign.problem.kind");
        }
        if (!FormField.fits(name, 60)) {
            problems.put("name", "campaign.problem.short_title");
        }
        if (!FormField.fits(duty, 120)) {
            problems.put("duty", "campaign.problem.title");
        }
        if (!FormField.fits(role, 60)) {
            problems.put("role", "campaign.problem.short_title");
        }
        return problems;
    }
}

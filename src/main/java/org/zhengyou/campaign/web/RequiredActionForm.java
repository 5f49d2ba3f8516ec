package org.zhengyou.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/** A required action as typed. */
public record RequiredActionForm(
        @Nullable String title,
        @Nullable String indicator,
        @Nullable String target,
        @Nullable String dueOn,
        @Nullable String onlyAffiliation,
        @Nullable String onlySchool,
        @Nullable String onlyOwnership,
        @Nullable String onlyKind) {
    static RequiredActionForm of(RequiredAction action) {
        RequiredAction.Concerns concerns = action.concerns();
        return new RequiredActionForm(
                action.title(),
                action.indicator(),
                String.valueOf(action.target()),
                action.dueOn().toString(),
                name(concerns.affiliation()),
                name(concerns.schoolLevel()),
                name(concerns.ownership()),
                name(concerns.kind()));
    }

    List<FormField> fields(List<Indicator> requirable, Page page) {
        List<FormField.Option> options = requirable.stream()
                .map(one -> new FormField.Option(
                        one.id(), page.t(one.nameKey()) + (one.kind() == Indicator.Kind.RATE ? " (%)" : "")))
                .toList();
        return List.of(
                FormField.of("title", FormField.Kind.TEXT, title, true),
                FormField.select("indicator", indicator, options, true),
                FormField.of("target", FormField.Kind.NUMBER, target, true).hinted("campaign.hint.target"),
                FormField.of("dueOn", FormField.Kind.DATE, dueOn, true),
                FormField.select(
                        "onlyAffiliation",
                        onlyAffiliation,
                        FormField.all(Unit.Affiliation.class, "unit.affiliation", page),
                        false),
                FormField.select(
                        "onlySchool",
                        onlySchool,
                        FormField.all(Unit.SchoolLevel.class, "unit.school_level", page),
                        false),
                FormField.select(
                        "onlyOwnership",
                        onlyOwnership,
                        FormField.all(Unit.Ownership.class, "unit.ownership", page),
                        false),
                FormField.select("onlyKind", onlyKind, FormField.all(Unit.Kind.class, "unit.kind", page), false)
                        .hinted("campaign.hint.kind"));
    }

    Map<String, String> problems(List<Indicator> requirable) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FormField.fits(title, 60)) {
            problems.put("title", "campaign.problem.short_title");
        }
        Indicator chosen = chosen(requirable);
        if (chosen == null) {
            problems.put("indicator", "campaign.problem.indicator");
        }
        int number = number();
        if (number < 1 || number > (chosen != null && chosen.kind() == Indicator.Kind.RATE ? 100 : 1_000_000)) {
            problems.put("target", "campaign.problem.target");
        }
        if (FormField.day(dueOn) == null) {
            problems.put("dueOn", "campaign.problem.day");
        }
        return problems;
    }

    RequiredAction action(Campaign campaign, UUID id, List<Indicator> requirable) {
        Indicator chosen = Objects.requireNonNull(chosen(requirable));
        return new RequiredAction(
                campaign.unitId(),
                id,
                campaign.id(),
                Objects.requireNonNull(Typed.line(title)),
                chosen.id(),
                chosen.kind(),
                number(),
                Objects.requireNonNull(FormField.day(dueOn)),
                new RequiredAction.Concerns(
                        FormField.constant(Unit.Affiliation.class, onlyAffiliation),
                        FormField.constant(Unit.SchoolLevel.class, onlySchool),
                        FormField.constant(Unit.Ownership.class, onlyOwnership),
                        FormField.constant(Unit.Kind.class, onlyKind)));
    }

    private @Nullable Indicator chosen(List<Indicator> requirable) {
        return requirable.stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElse(null);
    }

    private int number() {
        String typed = Typed.line(target);
        return typed != null && typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}

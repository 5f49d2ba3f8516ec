package org.zhengyou.campaign.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.platform.form.Typed;

/** A campaign as typed. */
public record CampaignForm(
        @Nullable String title,
        @Nullable String theme,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String noticeDays) {
    static CampaignForm of(Campaign campaign) {
        return new CampaignForm(
                campaign.title(),
                campaign.theme(),
                campaign.startsOn().toString(),
                campaign.endsOn().toString(),
                campaign.noticeDays() == null ? "" : campaign.noticeDays().toString());
    }

    List<FormField> fields() {
        return List.of(
                FormField.of("title", FormField.Kind.TEXT, title, true),
                FormField.of("theme", FormField.Kind.AREA, theme, false),
                FormField.of("startsOn", FormField.Kind.DATE, startsOn, true),
                FormField.of("endsOn", FormField.Kind.DATE, endsOn, true),
                FormField.of("noticeDays", FormField.Kind.NUMBER, noticeDays, false)
                        .hinted("campaign.hint.notice_days"));
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FormField.fits(title, 120)) {
            problems.put("title", "campaign.problem.title");
        }
        if (Typed.length(Typed.text(theme)) > 500) {
            problems.put("theme", "campaign.problem.long");
        }
        problems.putAll(span(startsOn, endsOn));
        if (Typed.line(noticeDays) != null && days() == null) {
            problems.put("noticeDays", "campaign.problem.notice_days");
        }
        return problems;
    }

    /** Null where none, or no fitting number, was typed. */
    @Nullable
    Integer days() {
        String typed = Typed.line(noticeDays);
        return typed != null && typed.matches("[" + Campaign.LEAST_NOTICE_DAYS + "-" + Campaign.MOST_NOTICE_DAYS + "]")
                ? Integer.valueOf(typed)
                : null;
    }

    static Map<String, String> span(@Nullable String startsOn, @Nullable String endsOn) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate from = FormField.day(startsOn);
        LocalDate to = FormField.day(endsOn);
        if (from == null) {
            problems.put("startsOn", "campaign.problem.day");
        }
        if (to == null) {
            problems.put("endsOn", "campaign.problem.day");
        } else if (from != null && to.isBefore(from)) {
            problems.put("endsOn", "campaign.problem.ends_before");
        }
        return problems;
    }
}

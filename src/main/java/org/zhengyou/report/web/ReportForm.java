package org.zhengyou.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new report.
 *
 * @param template {@code zh} or {@code en} for the shipped one, else the id of the unit's own
 * @param startsOn first day of the period, as typed
 */
public record ReportForm(
        @Nullable UUID campaign,
        @Nullable String template,
        @Nullable String title,
        @Nullable String startsOn) {

    /** Message keys by field. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (campaign == null) {
            problems.put("campaign", "report.form.campaign_needed");
        }
        if (template == null || template.isBlank()) {
            problems.put("template", "report.form.template_needed");
        }
        if (title == null || title.isBlank() || title.strip().length() > 120) {
            problems.put("title", "report.form.title_needed");
        }
        if (startsOn != null && !startsOn.isBlank() && start() == null) {
            problems.put("startsOn", "report.form.date_unknown");
        }
        return problems;
    }

    public @Nullable LocalDate start() {
        try {
            return startsOn == null || startsOn.isBlank() ? null : LocalDate.parse(startsOn.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.zhengyou.demo;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.report.ReportDrafts;
import org.zhengyou.report.ReportTemplates;
import org.zhengyou.report.Reports;

/** The report of the month before, from the shipped template with its blanks filled in, final; and a draft of today. */
@Component
class DemoReport {
    private final Words words = Words.of("/demo/report.txt");
    private final ReportTemplates templates;
    private final ReportDrafts drafts;
    private final Reports reports;
    private final Indicators indicators;
    private final DemoSteps steps;

    DemoReport(
            ReportTemplates templates, ReportDrafts drafts, Reports reports, Indicators indicators, DemoSteps steps) {
        this.templates = templates;
        this.drafts = drafts;
        this.reports = reports;
        this.indicators = indicators;
        this.steps = steps;
    }

    /** @param day on which it was written and made final */
    void finished(Campaign campaign, Viewer office, DemoDays days, int day) {
        steps.onceOutside("report", () -> {
            indicators.settle();
            String title = words.word("title", 0) + days.day(day).toString().substring(0, 7);
            UUID id = drafts.draft(DemoTree.TOP, wanted(campaign, title, true), office, days.at(day));
            reports.finalise(DemoTree.TOP, id, reports.get(DemoTree.TOP, id).version(), office, days.at(day + 1));
        });
    }

    /** A draft that still has its blanks. */
    void draft(Campaign campaign, Viewer office, DemoDays days) {
        steps.onceOutside("draft", () -> {
            indicators.settle();
            drafts.draft(DemoTree.TOP, wanted(campaign, words.word("title", 0), false), office, days.at(0));
        });
    }

    private ReportDrafts.Wanted wanted(Campaign campaign, String title, boolean filled) {
        String body = templates.shipped("zh");
        return new ReportDrafts.Wanted(campaign.id(), title, "zh", null, filled ? filled(body) : body);
    }

    private String filled(String body) {
        List<List<String>> fills = words.rows("fills");
        return Pattern.compile(words.word("blank", 0))
                .matcher(body)
                .replaceAll(blank -> fills.stream()
                        .filter(fill -> blank.group(1).contains(fill.get(0)))
                        .findFirst()
                        .map(fill -> Matcher.quoteReplacement(fill.get(1)))
                        .orElseThrow());
    }
}

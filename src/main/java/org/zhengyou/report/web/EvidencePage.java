package org.zhengyou.report.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.report.FigureSource;
import org.zhengyou.report.KeptRecord;
import org.zhengyou.report.Report;

/** The records behind a figure of a report, as they stood at its moment, or that of an earlier figure. */
public record EvidencePage(
        Report report,
        String key,
        FigureSource source,
        @Nullable Indicator indicator,
        Paging<KeptRecord> records) {

    public String indicatorId() {
        return String.valueOf(source.indicator());
    }

    /** When a report had kept the records of an earlier figure; null for those of the report's own moment. */
    public @Nullable Instant recordsAt() {
        return source.figure() == null ? null : source.figure().recordsAt();
    }

    public String path() {
        return "/units/" + report.unitId() + "/reports/" + report.id();
    }

    public String query() {
        return "figure=" + ReportPage.encoded(key);
    }

    /** The detail in words of the reader's language, where the indicator knows them. */
    public String detail(Page page, KeptRecord record) {
        return words(page, indicator, record);
    }

    static String words(Page page, @Nullable Indicator indicator, KeptRecord record) {
        String detail = record.detail();
        if (detail == null) {
            return "";
        }
        return indicator == null || indicator.detailKeys() == null
                ? detail
                : page.t(indicator.detailKeys() + "." + detail);
    }
}

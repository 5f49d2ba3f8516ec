package org.zhengyou.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.report.FigureSource;
import org.zhengyou.report.KeptRecord;
import org.zhengyou.report.KeptRecords;
import org.zhengyou.report.Report;
import org.zhengyou.report.Reports;

/** The records that a report keeps behind its figures. */
@Controller
class ReportEvidenceController {
    private static final String PATH = "/units/{unit}/reports/{id}/evidence";
    private static final int MOST_ROWS = 1_000_000;

    private final Reports reports;
    private final KeptRecords records;
    private final IndicatorRegistry indicators;

    ReportEvidenceController(Reports reports, KeptRecords records, IndicatorRegistry indicators) {
        this.reports = reports;
        this.records = records;
        this.indicators = indicators;
    }

    @GetMapping(PATH)
    @Requires(Permission.REPORT_READ)
    ModelAndView index(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page) {
        var report = reports.get(unit, id);
        var source = source(report, figure);
        var rows = records.page(of(report, source), Math.max(1, number));
        return page.view(
                "report/evidence",
                new EvidencePage(
                        report,
                        figure,
                        source,
                        indicators.find(indicator(source)).orElse(null),
                        rows));
    }

    @GetMapping(PATH + ".xlsx")
    @Requires(Permission.REPORT_READ)
    void show(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam String figure,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var report = reports.get(unit, id);
        var source = source(report, figure);
        var indicator = indicators.find(indicator(source)).orElse(null);
        String name = page.t("indicator." + indicator(source) + ".name");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ReportWordController.attachment(report.title() + " " + name + ".xlsx"));
        try (var book = new Workbook(response.getOutputStream(), "Zhengyou", "1.0")) {
            var sheet = book.newWorksheet(page.t("report.evidence"));
            head(sheet, page);
            int[] row = {1};
            records.forEach(of(report, source), record -> {
                if (row[0] < MOST_ROWS) {
                    line(sheet, row[0]++, page, record, EvidencePage.words(page, indicator, record));
                }
            });
        }
    }

    private static void head(Worksheet sheet, Page page) {
        sheet.value(0, 0, page.t("report.evidence.unit"));
        sheet.value(0, 1, page.t("report.evidence.label"));
        sheet.value(0, 2, page.t("report.evidence.detail"));
        sheet.value(0, 3, page.t("report.evidence.counted"));
        sheet.value(0, 4, page.t("report.evidence.day"));
        sheet.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int row, Page page, KeptRecord record, String detail) {
        sheet.value(row, 0, record.unitName());
        sheet.value(row, 1, record.label());
        sheet.value(row, 2, detail);
        sheet.value(row, 3, page.t(record.counted() ? "report.evidence.yes" : "report.evidence.no"));
        sheet.value(row, 4, page.date(record.happenedOn()));
    }

    private FigureSource source(Report report, String figure) {
        return FigureSource.of(figure, reports.figures(report))
                .filter(FigureSource::recorded)
                .orElseThrow(Missing::new);
    }

    private static KeptRecords.Of of(Report report, FigureSource source) {
        return new KeptRecords.Of(report.unitId(), report.id(), source.records(), source.label());
    }

    private static String indicator(FigureSource source) {
        return Optional.ofNullable(source.indicator()).orElseThrow(Missing::new);
    }
}

package org.zhengyou.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Evidence;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.web.Page;

/** The records behind a figure as a workbook, written row by row. */
@Controller
class IndicatorExportController {
    private static final String[] HEADINGS = {"unit", "record", "detail", "day", "counted"};
    /** A sheet of a workbook holds 1,048,576 rows. */
    private static final int ROWS = 1_000_000;

    private final Evidence evidence;
    private final IndicatorSight.Question question;

    IndicatorExportController(Evidence evidence, IndicatorSight.Question question) {
        this.evidence = evidence;
        this.question = question;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/evidence/{indicator:.+}.xlsx")
    @Requires(Permission.EVIDENCE_READ)
    void show(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String counted,
            Viewer viewer,
            Page page,
            HttpServletResponse response)
            throws IOException {
        IndicatorSight sight = question.of(viewer, campaign, unit, indicator);
        var query = new Evidence.Query(campaign, unit, sight.own(), IndicatorController.counted(counted), null);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + indicator + ".xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Zhengyou", "1.0")) {
            Sheets sheets = new Sheets(workbook, page, sight);
            evidence.forEach(sight.indicator(), query, sheets::add);
            sheets.finish();
        }
    }

    /** Begins a sheet when the one before is full. */
    private static final class Sheets {
        private final Workbook workbook;
        private final Page page;
        private final IndicatorSight sight;
        private Worksheet sheet;
        private int number = 1;
        private int row;

        Sheets(Workbook workbook, Page page, IndicatorSight sight) {
            this.workbook = workbook;
            this.page = page;
            this.sight = sight;
            this.sheet = begin();
        }

        void add(EvidenceRow of) {
            if (row > ROWS) {
                finish();
                number++;
                sheet = begin();
            }
            sheet.value(row, 0, of.unitName());
            sheet.value(row, 1, sight.labels() ? of.label() : null);
            sheet.value(row, 2, detail(of));
            sheet.value(row, 3, page.date(of.happenedOn()));
            sheet.value(row, 4, page.t(of.counted() ? "indicator.counted" : "indicator.not_counted"));
            row++;
            if (row % 1_000 == 0) {
                flush();
            }
        }

        void finish() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Worksheet begin() {
            Worksheet begun = workbook.newWorksheet(page.t("indicator.evidence") + " " + number);
            for (int i = 0; i < HEADINGS.length; i++) {
                begun.value(0, i, page.t("indicator.column." + HEADINGS[i]));
            }
            row = 1;
            return begun;
        }

        private String detail(EvidenceRow of) {
            Indicator indicator = sight.indicator();
            String detail = of.detail();
            if (detail == null) {
                return "";
            }
            return indicator.detailKeys() == null ? detail : page.t(indicator.detailKeys() + "." + detail);
        }
    }
}

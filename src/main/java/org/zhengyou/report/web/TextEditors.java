package org.zhengyou.report.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.report.ReportCatalogue;
import org.zhengyou.report.Reports;

/** Makes editors of texts. */
@Component
class TextEditors {
    private final Reports reports;
    private final ReportCatalogue names;

    TextEditors(Reports reports, ReportCatalogue names) {
        this.reports = reports;
        this.names = names;
    }

    TextEditor unchecked(UUID unit, String body) {
        return new TextEditor(unit, body, List.of(), false, names.indicators());
    }

    TextEditor checked(UUID unit, String body) {
        var problems = TextProblem.of(body, reports.parse(body).problems());
        return new TextEditor(unit, body, problems, true, names.indicators());
    }
}

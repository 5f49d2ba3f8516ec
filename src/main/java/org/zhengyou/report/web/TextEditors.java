package org.zhengyou.report.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.report.Reports;

/** Makes editors of texts. */
@Component
class TextEditors {
    private final Reports reports;
    private final IndicatorRegistry indicators;

    TextEditors(Reports reports, IndicatorRegistry indicators) {
        this.reports = reports;
        this.indicators = indicators;
    }

    TextEditor unchecked(UUID unit, String body) {
        return new TextEditor(unit, body, List.of(), false, indicators.sorted());
    }

    TextEditor checked(UUID unit, String body) {
        var problems = TextProblem.of(body, reports.parse(body).problems());
        return new TextEditor(unit, body, problems, true, indicators.sorted());
    }
}

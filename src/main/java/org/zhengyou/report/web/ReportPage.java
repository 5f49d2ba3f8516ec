package org.zhengyou.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.Report;
import org.zhengyou.report.ReportStep;
import org.zhengyou.report.template.Draft;

/**
 * A report on its sheet.
 *
 * @param opened the figure whose source is shown; null for none
 */
public record ReportPage(
        Report report,
        Draft draft,
        List<ReportStep> steps,
        @Nullable OpenedFigure opened) {

    public String path() {
        return "/units/" + report.unitId() + "/reports/" + report.id();
    }

    /** The page with the source of a figure beside it. */
    public String href(Draft.Span.Figure figure) {
        return path() + "?figure=" + encoded(figure.key()) + "&n=" + figure.ordinal();
    }

    public boolean isOpen(Draft.Span.Figure figure) {
        return opened != null && opened.ordinal() == figure.ordinal();
    }

    /** Whether nothing stands in the way of making it final. */
    public boolean complete() {
        return draft.blanks().isEmpty() && draft.missing().isEmpty();
    }

    static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}

package org.zhengyou.report.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.report.ReportCatalogue;
import org.zhengyou.report.template.Value;

/**
 * A text being written, with what is wrong in it and the names that it may use.
 *
 * @param checked whether it was read, so that finding nothing is worth saying
 */
public record TextEditor(
        UUID unit, String body, List<TextProblem> problems, boolean checked, List<Indicator> indicators) {

    public Map<String, Value.Kind> facts() {
        return new TreeMap<>(ReportCatalogue.FACTS);
    }

    public Map<String, Map<String, Value.Kind>> lists() {
        return new TreeMap<>(ReportCatalogue.LISTS);
    }
}

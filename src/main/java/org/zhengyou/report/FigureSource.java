package org.zhengyou.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.template.Value;

/**
 * Where a figure of a report comes from.
 *
 * @param figure null where it is the number of a list's rows or stands in a list
 * @param indicator whose records are behind it; null for a list that is not counted from records
 * @param label only records of this label; null for all
 * @param rows the list it counts or stands in; empty for a figure that stands for itself
 */
public record FigureSource(
        @Nullable KeptFigure figure,
        @Nullable String indicator,
        @Nullable String label,
        List<Map<String, Value>> rows) {
    private static final Pattern IN_LIST = Pattern.compile("(\\w+)#(\\d*)(?:\\.\\w+)?");

    /** Finds the source by the figure's key; empty for a key that the report does not have. */
    public static Optional<FigureSource> of(String key, KeptFigures figures) {
        var figure = figures.figures().get(key);
        if (figure != null) {
            return Optional.of(new FigureSource(figure, figure.indicator(), null, List.of()));
        }
        var inList = IN_LIST.matcher(key);
        if (!inList.matches() || !figures.facts().lists().containsKey(inList.group(1))) {
            return Optional.empty();
        }
        String list = inList.group(1);
        var rows = figures.rows(list);
        String label = null;
        if (!inList.group(2).isEmpty()) {
            int row = Integer.parseInt(inList.group(2));
            if (row < 1 || row > rows.size()) {
                return Optional.empty();
            }
            label = rows.get(row - 1).get("name") instanceof Value.Text(var name) ? name : null;
        }
        return Optional.of(new FigureSource(null, ReportCatalogue.COUNTED_FROM.get(list), label, rows));
    }

    /** By what name its records are kept. */
    public String records() {
        return figure == null ? String.valueOf(indicator) : figure.key();
    }

    /** Whether the value is that of a day gone by, of which no report kept the records. */
    public boolean dailyOnly() {
        return figure != null && !figure.moment().isEmpty() && !figure.evidenced();
    }

    /** Whether records were kept behind it. */
    public boolean recorded() {
        return indicator != null && (figure == null || figure.evidenced());
    }
}

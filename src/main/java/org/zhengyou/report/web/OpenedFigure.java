package org.zhengyou.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.FigureSource;
import org.zhengyou.report.UnitShare;

/**
 * A figure with where it comes from.
 *
 * @param ordinal its place in the text, from 1
 * @param text as the text shows it
 * @param shares the first units that contribute
 * @param units how many contribute
 */
public record OpenedFigure(
        String key, int ordinal, String text, FigureSource source, List<UnitShare> shares, int units) {

    /** Query of the pages behind it. */
    public String query() {
        return "figure=" + ReportPage.encoded(key);
    }

    /** Whose name and definition it has; null for the number of a list's rows. */
    public @Nullable String indicator() {
        return source.indicator();
    }
}

package org.zhengyou.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.calendar.CalendarYear;

/**
 * A year's table, and the years that have one.
 *
 * @param table null where the year has none yet
 * @param text the days as lines, as typed or as they stand
 * @param problem already in words; null where there is none
 */
public record CalendarPage(
        int year,
        List<Integer> years,
        @Nullable CalendarYear table,
        CalendarYear.Status status,
        String source,
        String text,
        @Nullable String problem) {
    public List<Integer> others() {
        return years.stream().filter(other -> other != year).toList();
    }

    public int next() {
        return years.isEmpty() ? year : years.getLast() + 1;
    }
}

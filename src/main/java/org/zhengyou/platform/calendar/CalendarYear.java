package org.zhengyou.platform.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One year's table.
 *
 * @param source where it comes from, in words
 * @param days only those that differ from the plain week, by day
 */
public record CalendarYear(int year, Status status, String source, List<CalendarDay> days) {
    public enum Status {
        /** As the government published it. */
        PUBLISHED,
        /** Made before the arrangement was published; make-up days may be missing. */
        PROVISIONAL
    }

    /** @throws CalendarRefused for a day of another year, a day named twice, or an empty name */
    public CalendarYear {
        days = List.copyOf(days);
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (day.day().getYear() != year) {
                throw new CalendarRefused(
                        CalendarRefused.Reason.OTHER_YEAR, day.day().toString(), String.valueOf(year));
            }
            if (!seen.add(day.day())) {
                throw new CalendarRefused(
                        CalendarRefused.Reason.DAY_TWICE, day.day().toString());
            }
            if (day.name().isBlank() || day.name().length() > 60) {
                throw new CalendarRefused(
                        CalendarRefused.Reason.NAME_NEEDED, day.day().toString());
            }
        }
    }
}

package org.zhengyou.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rule alone: tables of years, and which days they make working days. A year without a table is never guessed. */
public final class WorkCalendar {
    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, CalendarDay.Kind> days = new HashMap<>();

    public WorkCalendar(Collection<CalendarYear> tables) {
        for (CalendarYear table : tables) {
            years.add(table.year());
            table.days().forEach(day -> days.put(day.day(), day.kind()));
        }
    }

    /** @throws CalendarRefused when the day's year has no table */
    public boolean works(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarRefused(CalendarRefused.Reason.YEAR_MISSING, String.valueOf(day.getYear()));
        }
        CalendarDay.Kind kind = days.get(day);
        return kind == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : kind == CalendarDay.Kind.WORKDAY;
    }

    /**
     * The last of n working days, counted from the day after the start; the start itself for none.
     *
     * @param n from 0
     * @throws CalendarRefused when a day on the way lies in a year without a table
     */
    public LocalDate end(LocalDate start, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative number of days: " + n);
        }
        LocalDate day = start;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }
}

package org.zhengyou.platform.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name of the holiday, or of the one it makes up for; 1 to 60 characters
 */
public record CalendarDay(LocalDate day, Kind kind, String name) {
    public enum Kind {
        HOLIDAY,
        WORKDAY
    }
}

package org.zhengyou.notice.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.calendar.CalendarYear;

/**
 * A year's table as typed.
 *
 * @param days a line each: day, holiday or work, name
 */
public record CalendarForm(
        CalendarYear.@Nullable Status status,
        @Nullable String source,
        @Nullable String days) {}

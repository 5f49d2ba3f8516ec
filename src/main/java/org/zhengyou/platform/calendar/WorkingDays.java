package org.zhengyou.platform.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of years as the office keeps them, and days counted by them. */
@Component
public class WorkingDays {
    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last of n working days, counted from the day after the start.
     *
     * @throws CalendarRefused when a year on the way has no table; the sentence names the year
     */
    public LocalDate end(LocalDate start, int n) {
        return between(start.getYear(), start.getYear() + 1 + n / 100).end(start, n);
    }

    private WorkCalendar between(int from, int to) {
        List<CalendarYear> tables = new ArrayList<>();
        for (int year : years()) {
            if (year >= from && year <= to) {
                year(year).ifPresent(tables::add);
            }
        }
        return new WorkCalendar(tables);
    }

    /** Years that have a table, ascending. */
    public List<Integer> years() {
        return jdbc.sql("select year from calendar_year order by year")
                .query(Integer.class)
                .list();
    }

    public Optional<CalendarYear> year(int year) {
        return jdbc.sql("select status, source from calendar_year where year = :year")
                .param("year", year)
                .query((row, n) -> new CalendarYear(
                        year,
                        CalendarYear.Status.valueOf(row.getString("status")),
                        row.getString("source"),
                        days(year)))
                .optional();
    }

    private List<CalendarDay> days(int year) {
        return jdbc.sql("select day, kind, name from calendar_day where year = :year order by day")
                .param("year", year)
                .query(CalendarDay.class)
                .list();
    }

    /** Puts a year's table in place of the one there was. Ends that were already stated stay as stated. */
    @Transactional
    public void keep(CalendarYear table, @Nullable UUID actor, Instant now) {
        jdbc.sql("""
                        insert into calendar_year (year, status, source, changed_at, changed_by)
                        values (:year, :status, :source, :now, :actor)
                        on conflict (year) do update
                        set status = excluded.status, source = excluded.source, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .param("year", table.year())
                .param("status", table.status().name())
                .param("source", table.source())
                .param("now", Timestamp.from(now))
                .param("actor", actor)
                .update();
        jdbc.sql("delete from calendar_day where year = :year")
                .param("year", table.year())
                .update();
        for (CalendarDay day : table.days()) {
            jdbc.sql("insert into calendar_day (year, day, kind, name) values (:year, :day, :kind, :name)")
                    .param("year", table.year())
                    .param("day", day.day())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .update();
        }
    }
}

package org.zhengyou.platform.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The years that come with the program; put in at the start where the office has no table of its own yet. */
@Component
class ShippedYears {
    static final List<Integer> YEARS = List.of(2026, 2027);

    private final WorkingDays workingDays;
    private final Clock clock;

    ShippedYears(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void putIn() {
        List<Integer> known = workingDays.years();
        YEARS.stream()
                .filter(year -> !known.contains(year))
                .forEach(year -> workingDays.keep(read(year), null, clock.instant()));
    }

    /** From {@code calendar/<year>.properties}: status, source, and a line for each day, as {@code 2026-01-01=HOLIDAY name}. */
    static CalendarYear read(int year) {
        Properties lines = new Properties();
        String resource = "/calendar/" + year + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ShippedYears.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CalendarDay> days = new ArrayList<>();
        for (String key : lines.stringPropertyNames()) {
            if (!key.equals("status") && !key.equals("source")) {
                String[] parts = lines.getProperty(key).split(" ", 2);
                days.add(new CalendarDay(LocalDate.parse(key), CalendarDay.Kind.valueOf(parts[0]), parts[1]));
            }
        }
        days.sort(Comparator.comparing(CalendarDay::day));
        return new CalendarYear(
                year, CalendarYear.Status.valueOf(lines.getProperty("status")), lines.getProperty("source"), days);
    }
}

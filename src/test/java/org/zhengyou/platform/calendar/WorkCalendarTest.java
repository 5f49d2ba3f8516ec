package org.zhengyou.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = new WorkCalendar(List.of(ShippedYears.read(2026), ShippedYears.read(2027)));

    @ParameterizedTest
    @CsvSource({
        // a plain week, then one over a weekend
        "2026-03-02, 1, 2026-03-03",
        "2026-03-02, 5, 2026-03-09",
        // posted on a Friday, a Saturday, a Sunday
        "2026-03-06, 5, 2026-03-13",
        "2026-03-07, 5, 2026-03-13",
        "2026-03-08, 5, 2026-03-13",
        // over National Day: 8, 9 and Saturday the 10th are worked
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 5, 2026-10-13",
        // over Spring Festival, a make-up Saturday on either side
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 6, 2026-02-28",
        // a make-up Sunday
        "2026-09-18, 1, 2026-09-20",
        // into the next year
        "2026-12-30, 5, 2027-01-07",
        "2026-12-31, 1, 2027-01-04",
        // none
        "2026-05-01, 0, 2026-05-01",
    })
    void theDaysAreCountedFromTheDayAfter(LocalDate start, int days, LocalDate end) {
        assertThat(calendar.end(start, days)).isEqualTo(end);
    }

    @Test
    void aYearWithoutATableSaysSo() {
        assertThatThrownBy(() -> calendar.end(LocalDate.of(2027, 12, 30), 5))
                .isInstanceOf(CalendarRefused.class)
                .extracting(
                        refused -> ((CalendarRefused) refused).messageKey(),
                        refused -> ((CalendarRefused) refused).arguments()[0])
                .containsExactly("calendar.refused.year_missing", "2028");
    }

    @Test
    void theTableOfAYearDoesNotReachIntoAnother() {
        assertThat(calendar.end(LocalDate.of(2027, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void theShippedYearsHaveTheirWorkingDays() {
        // 365 days, 104 weekend days, 6 make-up days, and the holidays that fall on working weekdays
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(calendar::works)
                        .count())
                .isEqualTo(248);
        assertThat(ShippedYears.read(2026).status()).isEqualTo(CalendarYear.Status.PUBLISHED);
        assertThat(ShippedYears.read(2027).status()).isEqualTo(CalendarYear.Status.PROVISIONAL);
    }

    @Test
    void everyMakeUpDayIsAWeekendDay() {
        assertThat(ShippedYears.read(2026).days().stream()
                        .filter(day -> day.kind() == CalendarDay.Kind.WORKDAY)
                        .map(day -> day.day().getDayOfWeek()))
                .hasSize(6)
                .allMatch(day -> day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    }

    @Test
    void aTableWithADayOfAnotherYearIsRefused() {
        var day = new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.HOLIDAY, "New Year");

        assertThatThrownBy(() -> new CalendarYear(2026, CalendarYear.Status.PUBLISHED, "source", List.of(day)))
                .isInstanceOf(CalendarRefused.class);
    }

    @Test
    void aDayNamedTwiceIsRefused() {
        var day = new CalendarDay(LocalDate.of(2026, 1, 1), CalendarDay.Kind.HOLIDAY, "New Year");

        assertThatThrownBy(() -> new CalendarYear(2026, CalendarYear.Status.PUBLISHED, "source", List.of(day, day)))
                .isInstanceOf(CalendarRefused.class);
    }
}

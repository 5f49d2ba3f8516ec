package org.zhengyou.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.DayFigure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.report.ReportLedger.Keeper;
import org.zhengyou.report.template.Uses;
import org.zhengyou.report.template.When;

/**
 * The records behind figures of days gone by. Of a day only the figure is kept; but where a report kept the records when the
 * figure was the same, and it did not move in between, they are the records of that day too, and are copied.
 */
@Component
class EarlierRecords {
    private final ReportLedger ledger;
    private final KeptRecords records;
    private final Indicators indicators;
    private final Clock clock;

    EarlierRecords(ReportLedger ledger, KeptRecords records, Indicators indicators, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** For every earlier figure that the text uses and that has no records yet; in the caller's transaction. */
    void keep(Report report, Uses uses) {
        var figures = ledger.figures(report.unitId(), report.id()).figures();
        for (var earlier : uses.earlier()) {
            var figure = figures.get(earlier.name() + earlier.when().suffix());
            if (figure != null && !figure.evidenced()) {
                keeper(report, figure, day(report, earlier.when())).ifPresent(keeper -> {
                    records.copy(report.unitId(), keeper.report(), figure.indicator(), report.id(), figure.key());
                    ledger.recorded(report, figure.key(), keeper.takenAt());
                });
            }
        }
    }

    private Optional<Keeper> keeper(Report report, KeptFigure figure, LocalDate day) {
        var keepers = ledger.keepers(report, figure).stream()
                .sorted(Comparator.comparingLong(
                        keeper -> Math.abs(day(keeper.takenAt()).toEpochDay() - day.toEpochDay())))
                .toList();
        if (keepers.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = keepers.stream()
                .map(keeper -> day(keeper.takenAt()))
                .min(Comparator.naturalOrder())
                .filter(day::isAfter)
                .orElse(day);
        var history = indicators.history(report.campaignId(), report.unitId(), figure.indicator(), first);
        return keepers.stream()
                .filter(keeper -> still(history, day(keeper.takenAt()), day))
                .findFirst();
    }

    /** Whether a figure did not move after the earlier of two days, up to the end of the later. */
    static boolean still(List<DayFigure> history, LocalDate one, LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        return history.stream()
                .noneMatch(moved -> moved.day().isAfter(from) && !moved.day().isAfter(to));
    }

    private LocalDate day(Report report, When when) {
        return switch (when) {
            case When.Now() -> day(report.takenAt());
            case When.Start() ->
                report.startsOn() == null
                        ? day(report.takenAt())
                        : report.startsOn().minusDays(1);
            case When.On(LocalDate day) -> day;
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}

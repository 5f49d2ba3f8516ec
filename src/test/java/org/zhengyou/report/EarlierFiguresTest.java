package org.zhengyou.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.indicator.DayFigure;
import org.zhengyou.indicator.Indicators;

/** Figures of days gone by open the records that some report kept, where these are the records of that day. */
@SpringBootTest
@Import({ReportIndicators.class, ReportFixtures.class})
class EarlierFiguresTest {
    private static final Instant LATER = ReportFixtures.NOW.plusSeconds(30L * 86_400);
    private static final String AT = "Done: {{deed.done}}, before: {{deed.done at 2026-07-03}}.";
    private static final String KEY = "deed.done@2026-07-03";

    @Autowired
    ReportFixtures fixtures;

    @Autowired
    Reports reports;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    KeptRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Indicators indicators;

    private ReportFixtures.County county;

    @BeforeEach
    void aDeedInJune() {
        county = fixtures.county();
        fixtures.deed(county, county.first(), "visit", true);
        indicators.settle();
        counted("2026-06-20");
    }

    @Test
    void theRecordsOfAReportOfThatTimeAreCopiedAndOutliveIt() {
        UUID july = draft("Done: {{deed.done}}.", ReportFixtures.NOW);
        fixtures.deed(county, county.second(), "lesson", true);
        UUID august = draft(AT, LATER);
        assertThat(figure(august).recordsAt()).isEqualTo(ReportFixtures.NOW);
        assertThat(labels(august, KEY)).containsExactly("visit");
        assertThat(labels(august, "deed.done")).containsExactlyInAnyOrder("visit", "lesson");

        drafts.refresh(county.committee(), july, 0, county.office(), LATER);
        drafts.refresh(county.committee(), august, 0, county.office(), LATER);
        assertThat(labels(august, KEY)).containsExactly("visit");
        reports.finalise(county.committee(), august, 1, county.office(), LATER);
        assertThat(labels(august, KEY)).containsExactly("visit");
    }

    @Test
    void whereNoReportKeptThemTheFigureIsTheDailyOneOnly() {
        fixtures.deed(county, county.second(), "lesson", true);
        UUID august = draft(AT, LATER);
        assertThat(figure(august).numerator()).isEqualTo(1);
        assertThat(figure(august).evidenced()).isFalse();
        assertThat(FigureSource.of(KEY, reports.figures(report(august)))
                        .orElseThrow()
                        .dailyOnly())
                .isTrue();
    }

    @Test
    void aTextThatAsksForAnEarlierFigureOnlyLaterFindsItsRecordsToo() {
        draft("Done: {{deed.done}}.", ReportFixtures.NOW);
        fixtures.deed(county, county.second(), "lesson", true);
        UUID august = draft("Done: {{deed.done}}; {{deed.all at 2026-07-03}} then.", LATER);
        boolean again = drafts.edit(county.committee(), august, 0, "August", AT, county.office(), LATER);
        assertThat(again).isFalse();
        assertThat(labels(august, KEY)).containsExactly("visit");
    }

    @Test
    void anotherUnitsReportLendsNothing() {
        drafts.draft(
                county.first(),
                new ReportDrafts.Wanted(county.campaign(), "July", "en", null, "Done: {{deed.done}}."),
                county.office(),
                ReportFixtures.NOW);
        fixtures.deed(county, county.second(), "lesson", true);
        assertThat(figure(draft(AT, LATER)).evidenced()).isFalse();
    }

    @Test
    void aFigureThatMovedAndCameBackIsNotTheSame() {
        var history = List.of(
                new DayFigure(LocalDate.of(2026, 6, 20), 1, 1),
                new DayFigure(LocalDate.of(2026, 7, 2), 2, 2),
                new DayFigure(LocalDate.of(2026, 7, 4), 1, 1));
        LocalDate june = LocalDate.of(2026, 6, 30);
        assertThat(EarlierRecords.still(history, june, LocalDate.of(2026, 7, 1)))
                .isTrue();
        assertThat(EarlierRecords.still(history, june, LocalDate.of(2026, 7, 5)))
                .isFalse();
        assertThat(EarlierRecords.still(history, LocalDate.of(2026, 7, 5), june))
                .isFalse();
        assertThat(EarlierRecords.still(history, LocalDate.of(2026, 7, 4), LocalDate.of(2026, 7, 4)))
                .isTrue();
    }

    private void counted(String day) {
        jdbc.sql("update indicator_day set day = :day::date where campaign_id = :id")
                .param("day", day)
                .param("id", county.campaign())
                .update();
    }

    private UUID draft(String body, Instant at) {
        return drafts.draft(
                county.committee(),
                new ReportDrafts.Wanted(county.campaign(), "Report", "en", null, body),
                county.office(),
                at);
    }

    private Report report(UUID id) {
        return reports.get(county.committee(), id);
    }

    private KeptFigure figure(UUID id) {
        return reports.figures(report(id)).figures().values().stream()
                .filter(figure -> figure.key().equals(KEY))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels(UUID id, String key) {
        return records.page(new KeptRecords.Of(county.committee(), id, key, null), 1).rows().stream()
                .map(record -> String.valueOf(record.label()))
                .toList();
    }
}

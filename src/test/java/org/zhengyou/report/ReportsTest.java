package org.zhengyou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.report.Report.State;
import org.zhengyou.report.ReportStep.Deed;
import org.zhengyou.report.template.Draft;

@SpringBootTest
@Import({ReportIndicators.class, ReportFixtures.class})
class ReportsTest {
    private static final String BODY = "# Deeds\nDone: {{deed.done.count}} of {{deed.done.of}} in {{campaign.name}}.";

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
    Campaigns campaigns;

    @Autowired
    Indicators indicators;

    private ReportFixtures.County county;

    @BeforeEach
    void someDeeds() {
        county = fixtures.county();
        fixtures.deed(county, county.first(), "visit", true);
        fixtures.deed(county, county.first(), "visit", false);
        fixtures.deed(county, county.second(), "lesson", true);
    }

    private UUID draft(String body) {
        return drafts.draft(
                county.committee(),
                new ReportDrafts.Wanted(county.campaign(), "July", "en", ReportFixtures.START.plusMonths(6), body),
                county.office(),
                ReportFixtures.NOW);
    }

    private Report report(UUID id) {
        return reports.get(county.committee(), id);
    }

    private String text(UUID id) {
        return reports.rendered(report(id)).blocks().stream()
                .map(block -> Draft.plain(block.spans()))
                .collect(Collectors.joining("\n"));
    }

    private KeptRecords.Of behind(UUID report) {
        return new KeptRecords.Of(county.committee(), report, "deed.done", null);
    }

    private void finalise(UUID id) {
        reports.finalise(county.committee(), id, report(id).version(), county.office(), ReportFixtures.NOW);
    }

    @Test
    void aCampaignInTheArchiveTakesNoReportAndItsReportsStay() {
        UUID id = draft(BODY);
        for (Campaign.State to : List.of(Campaign.State.MOBILISED, Campaign.State.CLOSED, Campaign.State.ARCHIVED)) {
            campaigns.advance(county.committee(), county.campaign(), to, null, null, ReportFixtures.NOW);
        }

        assertThatExceptionOfType(CampaignRefused.class).isThrownBy(() -> draft(BODY));
        assertThatExceptionOfType(CampaignRefused.class).isThrownBy(() -> finalise(id));
        assertThat(report(id).isFinal()).isFalse();
    }

    @Test
    void aDraftTakesFiguresAndEvidenceOfTheSameMoment() {
        UUID id = draft(BODY);
        assertThat(text(id)).isEqualTo("Deeds\nDone: 2 of 3 in Spring campaign.");
        assertThat(records.page(behind(id), 1).rows())
                .extracting(KeptRecord::label, KeptRecord::counted)
                .containsExactlyInAnyOrder(tuple("visit", true), tuple("visit", false), tuple("lesson", true));
        assertThat(records.shares(behind(id), 10))
                .extracting(UnitShare::counted, UnitShare::all)
                .containsExactlyInAnyOrder(tuple(1L, 2L), tuple(1L, 1L));
    }

    @Test
    void aDraftStaysAtItsMomentUntilItIsRefreshed() {
        UUID id = draft(BODY);
        fixtures.deed(county, county.second(), "lesson", true);
        assertThat(text(id)).contains("2 of 3");
        drafts.refresh(county.committee(), id, 0, county.office(), ReportFixtures.NOW.plusSeconds(60));
        assertThat(text(id)).contains("3 of 4");
        assertThat(report(id).takenAt()).isEqualTo(ReportFixtures.NOW.plusSeconds(60));
        assertThat(records.page(behind(id), 1).rows()).hasSize(4);
    }

    @Test
    void editingWordsLeavesTheFiguresAndAskingForAnotherTakesAllAgain() {
        UUID id = draft(BODY);
        fixtures.deed(county, county.second(), "lesson", true);
        boolean again = drafts.edit(
                county.committee(), id, 0, "July", BODY + "\nWell done.", county.office(), ReportFixtures.NOW);
        assertThat(again).isFalse();
        assertThat(text(id)).isEqualTo("Deeds\nDone: 2 of 3 in Spring campaign.\nWell done.");

        again = drafts.edit(
                county.committee(), id, 1, "July", BODY + "\nAll: {{deed.all}}", county.office(), ReportFixtures.NOW);
        assertThat(again).isTrue();
        assertThat(text(id)).isEqualTo("Deeds\nDone: 3 of 4 in Spring campaign.\nAll: 4");
    }

    @Test
    void aFinalReportNeverChangesWhenRecordsDo() {
        UUID id = draft(BODY);
        finalise(id);
        String frozen = text(id);
        fixtures.deed(county, county.second(), "lesson", true);
        jdbc.sql("delete from deed where name = 'visit'").update();
        jdbc.sql("update campaign set title = 'Renamed' where id = :id")
                .param("id", county.campaign())
                .update();
        indicators.settle();
        assertThat(text(id)).isEqualTo(frozen).contains("2 of 3 in Spring campaign");
        assertThat(records.page(behind(id), 1).rows()).hasSize(3);
    }

    @Test
    void aFinalReportCannotBeRefreshedEditedOrMadeFinalAgain() {
        UUID id = draft(BODY);
        finalise(id);
        int version = report(id).version();
        assertThatThrownBy(() -> drafts.refresh(county.committee(), id, version, county.office(), ReportFixtures.NOW))
                .isInstanceOf(ReportRefused.class)
                .hasMessage("report.refused.final");
        assertThatThrownBy(() ->
                        drafts.edit(county.committee(), id, version, "x", "y", county.office(), ReportFixtures.NOW))
                .hasMessage("report.refused.final");
        assertThatThrownBy(() -> finalise(id)).hasMessage("report.refused.final");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report set title = 'x' where id = :id",
                "update report set state = 'DRAFT', content = null where id = :id",
                "delete from report where id = :id",
                "update report_figure set numerator = 9 where report_id = :id",
                "delete from report_figure where report_id = :id",
                "insert into report_figure select unit_id, id, 'x', 'x', false, 1, 1, false from report where id = :id",
                "update report_evidence set counted = true where report_id = :id",
                "delete from report_evidence where report_id = :id",
                "insert into report_evidence select unit_id, id, 'x', 1, unit_id, 'x', id, true from report where id = :id",
                "update report_transition set actor_name = 'x' where report_id = :id",
                "delete from report_transition where report_id = :id",
                "truncate report cascade",
                "truncate report_figure",
                "truncate report_evidence",
                "truncate report_transition"
            })
    void theDatabaseItselfRefusesToTouchAFinalReport(String sql) {
        UUID id = draft(BODY);
        finalise(id);
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(is final|append-only).*");
    }

    @Test
    void whatIsStillToBeWrittenStopsTheFreeze() {
        UUID id = draft(BODY + "\n{{fill \"the place\"}}");
        assertThatThrownBy(() -> finalise(id)).hasMessage("report.refused.blanks_left");
        UUID unknown = draft("Before: {{deed.done at start}}");
        assertThatThrownBy(() -> finalise(unknown)).hasMessage("report.refused.figures_missing");
    }

    @Test
    void whoEditsAnOldVersionIsToldSo() {
        UUID id = draft(BODY);
        drafts.edit(county.committee(), id, 0, "July", "One.", county.office(), ReportFixtures.NOW);
        assertThatThrownBy(() ->
                        drafts.edit(county.committee(), id, 0, "July", "Two.", county.office(), ReportFixtures.NOW))
                .hasMessage("report.refused.changed_meanwhile");
        assertThat(text(id)).isEqualTo("One.");
    }

    @Test
    void everyDeedIsKeptWithWhoAndWhen() {
        UUID id = draft(BODY);
        drafts.refresh(county.committee(), id, 0, county.office(), ReportFixtures.NOW);
        finalise(id);
        assertThat(reports.steps(county.committee(), id))
                .extracting(ReportStep::deed)
                .containsExactly(Deed.DRAFTED, Deed.REFRESHED, Deed.FINALISED);
        assertThat(reports.page(county.committee(), 1).rows())
                .extracting(ReportRow::state, ReportRow::actorName)
                .containsExactly(tuple(State.FINAL, "Office"));
    }

    @Test
    void aReportOfAnotherUnitIsMissing() {
        UUID id = draft(BODY);
        assertThatThrownBy(() -> reports.get(county.first(), id)).isInstanceOf(Missing.class);
    }

    @Test
    void earlierValuesComeFromTheDailyHistory() {
        indicators.settle();
        jdbc.sql("update indicator_day set day = '2026-06-30' where campaign_id = :id")
                .param("id", county.campaign())
                .update();
        fixtures.deed(county, county.second(), "lesson", true);
        assertThat(text(draft("Done {{deed.done since start}}; {{deed.all at 2026-06-30}} then.")))
                .isEqualTo("Done rose from 66.7% to 75%; 3 then.");
    }

    @Test
    void aWordFileCanBeWrittenWithoutKeepingAReport() throws IOException {
        var out = new ByteArrayOutputStream();
        drafts.write(
                county.committee(),
                new ReportDrafts.Wanted(county.campaign(), "July", "en", null, BODY),
                ReportFixtures.NOW,
                out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("Done: 2 of 3 in Spring campaign.");
        }
        assertThat(reports.page(county.committee(), 1).rows()).isEmpty();
    }
}

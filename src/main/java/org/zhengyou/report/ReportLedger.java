package org.zhengyou.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.report.Report.State;
import org.zhengyou.report.ReportStep.Deed;

/** A report's rows: its state with who and when, and the figures it keeps. Always in a caller's transaction. */
@Component
class ReportLedger {
    private static final String COLUMNS =
            "unit_id, id, campaign_id, title, language, starts_on, body, state, taken_at, version";

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    ReportLedger(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    Report get(UUID unit, UUID id) {
        return report(unit, id, "");
    }

    /** The report, which nobody else changes until the transaction ends. */
    Report lock(UUID unit, UUID id) {
        Report locked = report(unit, id, " for update");
        campaigns.requireNotArchived(locked.campaignId());
        return locked;
    }

    private Report report(UUID unit, UUID id, String rest) {
        return jdbc.sql("select " + COLUMNS + " from report where unit_id = :unit and id = :id" + rest)
                .param("unit", unit)
                .param("id", id)
                .query(Report.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    void insert(Report report, Facts facts) {
        campaigns.requireNotArchived(report.campaignId());
        jdbc.sql("insert into report (" + COLUMNS + ", facts) values (:unitId, :id, :campaignId, :title, :language,"
                        + " :startsOn, :body, 'DRAFT', :takenAt, 0, :facts::jsonb)")
                .param("unitId", report.unitId())
                .param("id", report.id())
                .param("campaignId", report.campaignId())
                .param("title", report.title())
                .param("language", report.language())
                .param("startsOn", report.startsOn())
                .param("body", report.body())
                .param("takenAt", Timestamp.from(report.takenAt()))
                .param("facts", ReportJson.of(facts))
                .update();
    }

    /** Writes title, text, moment and facts, and moves the version on. */
    void update(Report report, Facts facts) {
        jdbc.sql("""
                        update report set title = :title, body = :body, taken_at = :takenAt, facts = :facts::jsonb,
                                          version = version + 1
                        where unit_id = :unit and id = :id
                        """)
                .param("title", report.title())
                .param("body", report.body())
                .param("takenAt", Timestamp.from(report.takenAt()))
                .param("facts", ReportJson.of(facts))
                .param("unit", report.unitId())
                .param("id", report.id())
                .update();
    }

    void finish(Report report, String content) {
        jdbc.sql("""
                        update report set state = 'FINAL', content = :content::jsonb, version = version + 1
                        where unit_id = :unit and id = :id
                        """)
                .param("content", content)
                .param("unit", report.unitId())
                .param("id", report.id())
                .update();
    }

    void move(Report report, State to) {
        jdbc.sql("update report set state = :to, version = version + 1 where unit_id = :unit and id = :id")
                .param("to", to.name())
                .param("unit", report.unitId())
                .param("id", report.id())
                .update();
    }

    void append(Report report, Deed deed, @Nullable State from, State to, Viewer actor, Instant at) {
        jdbc.sql("""
                        insert into report_transition (unit_id, report_id, id, deed, from_state, to_state, actor_id,
                                                       actor_name, at)
                        values (:unit, :report, :id, :deed, :from, :to, :actor, :name, :at)
                        """)
                .param("unit", report.unitId())
                .param("report", report.id())
                .param("id", Uuid7.next())
                .param("deed", deed.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void keepFigures(UUID unit, UUID report, List<KeptFigure> figures) {
        jdbc.sql("delete from report_figure where unit_id = :unit and report_id = :report")
                .param("unit", unit)
                .param("report", report)
                .update();
        jdbc.sql("""
                        insert into report_figure (unit_id, report_id, key, indicator, rate, numerator, denominator,
                                                   evidenced)
                        select :unit, :report, * from unnest(:keys, :indicators, :rates, :numerators::bigint[],
                                                             :denominators::bigint[], :evidenced)
                        """)
                .param("unit", unit)
                .param("report", report)
                .param("keys", figures.stream().map(KeptFigure::key).toArray(String[]::new))
                .param("indicators", figures.stream().map(KeptFigure::indicator).toArray(String[]::new))
                .param("rates", figures.stream().map(KeptFigure::rate).toArray(Boolean[]::new))
                .param("numerators", figures.stream().map(KeptFigure::numerator).toArray(Long[]::new))
                .param(
                        "denominators",
                        figures.stream().map(KeptFigure::denominator).toArray(Long[]::new))
                .param("evidenced", figures.stream().map(KeptFigure::evidenced).toArray(Boolean[]::new))
                .update();
    }

    /** Says that records of an earlier moment stand behind a figure. */
    void recorded(Report report, String key, Instant at) {
        jdbc.sql("""
                        update report_figure set evidenced = true, records_at = :at
                        where unit_id = :unit and report_id = :report and key = :key
                        """)
                .param("at", Timestamp.from(at))
                .param("unit", report.unitId())
                .param("report", report.id())
                .param("key", key)
                .update();
    }

    /** A report that kept the records behind a figure of its own moment. */
    record Keeper(UUID report, Instant takenAt) {}

    /** Reports of the unit on the same campaign, the report itself too, that kept the records of a figure of that size. */
    List<Keeper> keepers(Report report, KeptFigure figure) {
        return jdbc.sql("""
                        select r.id as report, r.taken_at from report r
                        join report_figure f on f.unit_id = r.unit_id and f.report_id = r.id
                             and f.key = :indicator and f.evidenced
                        where r.unit_id = :unit and r.campaign_id = :campaign and r.state <> 'DISCARDED'
                          and f.numerator = :numerator and f.denominator = :denominator
                        order by r.taken_at desc limit 200
                        """)
                .param("indicator", figure.indicator())
                .param("unit", report.unitId())
                .param("campaign", report.campaignId())
                .param("numerator", figure.numerator())
                .param("denominator", figure.denominator())
                .query(Keeper.class)
                .list();
    }

    KeptFigures figures(UUID unit, UUID report) {
        Map<String, KeptFigure> figures =
                jdbc.sql("""
                        select key, indicator, rate, numerator, denominator, evidenced, records_at
                        from report_figure
                        where unit_id = :unit and report_id = :report
                        """).param("unit", unit).param("report", report).query(KeptFigure.class).list().stream()
                        .collect(Collectors.toMap(KeptFigure::key, Function.identity()));
        String facts = jdbc.sql("select facts from report where unit_id = :unit and id = :report")
                .param("unit", unit)
                .param("report", report)
                .query(String.class)
                .single();
        return new KeptFigures(figures, ReportJson.facts(facts));
    }

    /** The rendering that was frozen; only of a final report. */
    String content(Report report) {
        return jdbc.sql("select content from report where unit_id = :unit and id = :id")
                .param("unit", report.unitId())
                .param("id", report.id())
                .query(String.class)
                .single();
    }
}

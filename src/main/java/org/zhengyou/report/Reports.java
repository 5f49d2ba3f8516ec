package org.zhengyou.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.report.Report.State;
import org.zhengyou.report.ReportRefused.Reason;
import org.zhengyou.report.ReportStep.Deed;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Rendering;
import org.zhengyou.report.template.Template;
import org.zhengyou.report.template.Uses;

/** Reports as they are read, worded and made final. Taking figures is {@link ReportDrafts}'. */
@Component
public class Reports {
    private final ReportLedger ledger;
    private final ReportCatalogue names;
    private final EarlierRecords earlier;
    private final JdbcClient jdbc;

    Reports(ReportLedger ledger, ReportCatalogue names, EarlierRecords earlier, JdbcClient jdbc) {
        this.ledger = ledger;
        this.names = names;
        this.earlier = earlier;
        this.jdbc = jdbc;
    }

    public Report get(UUID unit, UUID id) {
        return ledger.get(unit, id);
    }

    /** A unit's reports, the latest first. */
    public Paging<ReportRow> page(UUID unit, int number) {
        return Paging.of(
                jdbc.sql("""
                        select r.id, r.title, r.state, r.taken_at, t.actor_name, t.at
                        from report r
                        cross join lateral (
                            select actor_name, at from report_transition
                            where unit_id = r.unit_id and report_id = r.id order by id desc limit 1) t
                        where r.unit_id = :unit and r.state <> 'DISCARDED' order by r.id desc limit :limit offset :offset
                        """)
                        .param("unit", unit)
                        .param("limit", Paging.SIZE + 1)
                        .param("offset", Paging.offset(number, Paging.SIZE))
                        .query(ReportRow.class)
                        .list(),
                number,
                Paging.SIZE);
    }

    /** What was done to a report, the first first. */
    public List<ReportStep> steps(UUID unit, UUID id) {
        return jdbc.sql("""
                        select deed, actor_name, at from report_transition
                        where unit_id = :unit and report_id = :id order by id
                        """)
                .param("unit", unit)
                .param("id", id)
                .query(ReportStep.class)
                .list();
    }

    /** What a text says when read against the indicators there are, with what is wrong in it. */
    public Template.Parsed parse(String body) {
        return Template.parse(body, names.catalogue());
    }

    /** The report as a page, a file and a print show it; of a final report, exactly as it was frozen. */
    public Draft rendered(Report report) {
        return report.isFinal() ? ReportJson.draft(ledger.content(report)) : render(report);
    }

    /** The figures, texts and lists of the report's moment. */
    public KeptFigures figures(Report report) {
        return ledger.figures(report.unitId(), report.id());
    }

    /** Changes title and text and leaves figures and moment alone. */
    @Transactional
    void reword(UUID unit, UUID id, int version, String title, String body, Uses uses, Viewer actor, Instant now) {
        var report = open(ledger.lock(unit, id), version);
        ledger.update(report.worded(title, body), figures(report).facts());
        earlier.keep(report, uses);
        ledger.append(report, Deed.EDITED, State.DRAFT, State.DRAFT, actor, now);
    }

    /**
     * Freezes text, figures and evidence for good.
     *
     * @param version as the viewer saw it
     * @throws ReportRefused when something is still to be written, a figure has no value, or it was changed meanwhile
     */
    @Transactional
    public void finalise(UUID unit, UUID id, int version, Viewer actor, Instant now) {
        var report = open(ledger.lock(unit, id), version);
        var draft = render(report);
        if (!draft.blanks().isEmpty()) {
            throw new ReportRefused(
                    Reason.BLANKS_LEFT, draft.blanks().size(), draft.blanks().getFirst());
        }
        if (!draft.missing().isEmpty()) {
            throw new ReportRefused(Reason.FIGURES_MISSING, String.join(", ", draft.missing()));
        }
        ledger.append(report, Deed.FINALISED, State.DRAFT, State.FINAL, actor, now);
        ledger.finish(report, ReportJson.of(draft));
    }

    /** Puts a draft away; it is listed nowhere, and can be taken back. */
    @Transactional
    public void discard(UUID unit, UUID id, int version, Viewer actor, Instant now) {
        var report = open(ledger.lock(unit, id), version);
        ledger.move(report, State.DISCARDED);
        ledger.append(report, Deed.DISCARDED, State.DRAFT, State.DISCARDED, actor, now);
    }

    @Transactional
    public void restore(UUID unit, UUID id, Viewer actor, Instant now) {
        var report = ledger.lock(unit, id);
        if (report.state() != State.DISCARDED) {
            throw new ReportRefused(Reason.NOT_DISCARDED);
        }
        ledger.move(report, State.DRAFT);
        ledger.append(report, Deed.RESTORED, State.DISCARDED, State.DRAFT, actor, now);
    }

    private Draft render(Report report) {
        return Rendering.render(parse(report.body()).template(), figures(report), report.locale());
    }

    /** The report, if it can still be changed from the version that was seen. */
    static Report open(Report report, int version) {
        if (report.isFinal()) {
            throw new ReportRefused(Reason.FINAL);
        }
        if (!report.isDraft()) {
            throw new ReportRefused(Reason.DISCARDED);
        }
        if (report.version() != version) {
            throw new ReportRefused(Reason.CHANGED_MEANWHILE);
        }
        return report;
    }
}

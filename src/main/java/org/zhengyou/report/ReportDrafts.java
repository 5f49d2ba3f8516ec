package org.zhengyou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.IndicatorSnapshot;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.report.Report.State;
import org.zhengyou.report.ReportRefused.Reason;
import org.zhengyou.report.ReportStep.Deed;
import org.zhengyou.report.document.OfficialDocument;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Rendering;
import org.zhengyou.report.template.Uses;

/** Takes a report's figures and their evidence, all of one moment and in one transaction. */
@Component
public class ReportDrafts {
    private final Reports reports;
    private final ReportLedger ledger;
    private final ReportMoments moments;
    private final KeptRecords records;
    private final EarlierRecords earlier;
    private final Indicators indicators;
    private final Clock clock;

    ReportDrafts(
            Reports reports,
            ReportLedger ledger,
            ReportMoments moments,
            KeptRecords records,
            EarlierRecords earlier,
            Indicators indicators,
            Clock clock) {
        this.reports = reports;
        this.ledger = ledger;
        this.moments = moments;
        this.records = records;
        this.earlier = earlier;
        this.indicators = indicators;
        this.clock = clock;
    }

    /**
     * What a report is made from.
     *
     * @param language {@code zh} or {@code en}
     * @param body text of a template
     */
    public record Wanted(
            UUID campaign,
            String title,
            String language,
            @Nullable LocalDate startsOn,
            String body) {}

    /**
     * A new draft with the figures and the evidence of this moment.
     *
     * @return its id
     * @throws ReportRefused when the text has problems
     */
    public UUID draft(UUID unit, Wanted wanted, Viewer actor, Instant now) {
        var report = of(unit, wanted, now);
        var uses = uses(report.body());
        return indicators.snapshot(wanted.campaign(), unit, snapshot -> {
            var moment = moments.take(report, uses, snapshot, today(now));
            ledger.insert(report, moment.facts());
            keep(report, moment, uses, List.of(), snapshot);
            ledger.append(report, Deed.DRAFTED, null, State.DRAFT, actor, now);
            return report.id();
        });
    }

    /** A Word file of this moment that is kept nowhere. */
    public void write(UUID unit, Wanted wanted, Instant now, OutputStream out) throws IOException {
        var report = of(unit, wanted, now);
        var template = reports.parse(report.body()).template();
        Draft draft = indicators.snapshot(wanted.campaign(), unit, snapshot -> {
            var moment = moments.take(report, uses(report.body()), snapshot, today(now));
            var figures = moment.figures().stream().collect(Collectors.toMap(KeptFigure::key, Function.identity()));
            return Rendering.render(template, new KeptFigures(figures, moment.facts()), report.locale());
        });
        OfficialDocument.write(draft, report.locale(), now, out);
    }

    /** Takes figures and evidence again, of this moment. */
    public void refresh(UUID unit, UUID id, int version, Viewer actor, Instant now) {
        retake(Reports.open(ledger.get(unit, id), version), Deed.REFRESHED, actor, now);
    }

    /**
     * Changes title and text. The figures stay those of the draft's moment, unless the text asks for one that was not
     * taken then: in that case all are taken again.
     *
     * @param version as the editor saw it
     * @return whether the figures were taken again
     * @throws ReportRefused when the report is final, was changed meanwhile, or the text has problems
     */
    public boolean edit(UUID unit, UUID id, int version, String title, String body, Viewer actor, Instant now) {
        var report = Reports.open(ledger.get(unit, id), version);
        boolean again = !taken(report, uses(body));
        if (again) {
            retake(report.worded(title, body), Deed.EDITED, actor, now);
        } else {
            reports.reword(unit, id, version, title, body, uses(body), actor, now);
        }
        return again;
    }

    private void retake(Report report, Deed deed, Viewer actor, Instant now) {
        var uses = uses(report.body());
        try {
            indicators.snapshot(report.campaignId(), report.unitId(), snapshot -> {
                Reports.open(ledger.lock(report.unitId(), report.id()), report.version());
                var moment = moments.take(report, uses, snapshot, today(now));
                ledger.update(report.taken(now), moment.facts());
                keep(report.taken(now), moment, uses, lasting(report, moment), snapshot);
                ledger.append(report, deed, State.DRAFT, State.DRAFT, actor, now);
                return report.id();
            });
        } catch (ConcurrencyFailureException e) {
            throw new ReportRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    /** @param lasting earlier figures whose records stay as they are */
    private void keep(
            Report report, ReportMoment moment, Uses uses, List<KeptFigure> lasting, IndicatorSnapshot snapshot) {
        records.forget(
                report.unitId(),
                report.id(),
                lasting.stream().map(KeptFigure::key).toList());
        ledger.keepFigures(report.unitId(), report.id(), moment.figures());
        lasting.forEach(figure -> ledger.recorded(report, figure.key(), Objects.requireNonNull(figure.recordsAt())));
        moment.evidence().forEach(id -> records.keep(report.unitId(), report.id(), id, snapshot));
        earlier.keep(report, uses);
    }

    /** Earlier figures of the draft as it was, with records, that are the same now. */
    private List<KeptFigure> lasting(Report report, ReportMoment moment) {
        var before = ledger.figures(report.unitId(), report.id()).figures();
        return moment.figures().stream()
                .flatMap(figure -> Stream.ofNullable(before.get(figure.key())).filter(figure::same))
                .filter(figure -> figure.recordsAt() != null)
                .toList();
    }

    /** Whether all that a text asks for was taken with the draft. */
    private boolean taken(Report report, Uses uses) {
        var kept = reports.figures(report);
        return kept.facts().days().containsAll(uses.days())
                && moments.evidence(uses).stream().allMatch(kept::evidenced);
    }

    private Uses uses(String body) {
        var parsed = reports.parse(body);
        if (!parsed.problems().isEmpty()) {
            throw new ReportRefused(
                    Reason.TEXT_HAS_PROBLEMS, parsed.problems().getFirst().line());
        }
        return Uses.of(parsed.template());
    }

    private static Report of(UUID unit, Wanted wanted, Instant now) {
        return new Report(
                unit,
                Uuid7.next(),
                wanted.campaign(),
                wanted.title(),
                wanted.language(),
                wanted.startsOn(),
                wanted.body(),
                State.DRAFT,
                now,
                0);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone());
    }
}

package org.zhengyou.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.IndicatorSnapshot;
import org.zhengyou.platform.web.Paging;

/** The records behind a report's figures, kept with it. */
@Component
public class KeptRecords {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    KeptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which records of a report.
     *
     * @param indicator its id, or the key of an earlier figure of it
     * @param label only records of this label; null for all
     */
    public record Of(
            UUID unit,
            UUID report,
            String indicator,
            @Nullable String label) {}

    /** Copies every record behind an indicator into the report, in the snapshot's transaction. */
    void keep(UUID unit, UUID report, String indicator, IndicatorSnapshot snapshot) {
        var batch = new ArrayList<EvidenceRow>(BATCH);
        var written = new int[1];
        snapshot.evidence(indicator, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                write(unit, report, indicator, written[0], batch);
                written[0] += batch.size();
                batch.clear();
            }
        });
        write(unit, report, indicator, written[0], batch);
    }

    private void write(UUID unit, UUID report, String indicator, int from, List<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into report_evidence (unit_id, report_id, indicator, position, of_unit_id, unit_name,
                                                     record_id, counted, label, detail, happened_on)
                        select :unit, :report, :indicator, :from + n, of_unit, unit_name, record, counted, label, detail,
                               day::date
                        from unnest(:units, :names, :records, :counted, :labels, :details, :days) with ordinality
                             as t (of_unit, unit_name, record, counted, label, detail, day, n)
                        """)
                .param("unit", unit)
                .param("report", report)
                .param("indicator", indicator)
                .param("from", from)
                .param("units", rows.stream().map(EvidenceRow::unitId).toArray(UUID[]::new))
                .param("names", rows.stream().map(EvidenceRow::unitName).toArray(String[]::new))
                .param("records", rows.stream().map(EvidenceRow::recordId).toArray(UUID[]::new))
                .param("counted", rows.stream().map(EvidenceRow::counted).toArray(Boolean[]::new))
                .param("labels", rows.stream().map(EvidenceRow::label).toArray(String[]::new))
                .param("details", rows.stream().map(EvidenceRow::detail).toArray(String[]::new))
                .param(
                        "days",
                        rows.stream()
                                .map(row -> row.happenedOn() == null
                                        ? null
                                        : row.happenedOn().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** @param but figures whose records stay */
    void forget(UUID unit, UUID report, Collection<String> but) {
        jdbc.sql("""
                        delete from report_evidence
                        where unit_id = :unit and report_id = :report and indicator <> all (:but)
                        """)
                .param("unit", unit)
                .param("report", report)
                .param("but", but.toArray(String[]::new))
                .update();
    }

    /** Copies what another report of the unit, or the same, kept behind an indicator. */
    void copy(UUID unit, UUID from, String indicator, UUID to, String key) {
        jdbc.sql("""
                        insert into report_evidence (unit_id, report_id, indicator, position, of_unit_id, unit_name,
                                                     record_id, counted, label, detail, happened_on)
                        select unit_id, :to, :key, position, of_unit_id, unit_name, record_id, counted, label, detail,
                               happened_on
                        from report_evidence where unit_id = :unit and report_id = :from and indicator = :indicator
                        """)
                .param("to", to)
                .param("key", key)
                .param("unit", unit)
                .param("from", from)
                .param("indicator", indicator)
                .update();
    }

    public Paging<KeptRecord> page(Of of, int number) {
        var rows = select(of, "limit :limit offset :offset")
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(number, Paging.SIZE))
                .query(KeptRecord.class)
                .list();
        return Paging.of(rows, number, Paging.SIZE);
    }

    /** Every record, one by one, in constant memory. */
    @Transactional(readOnly = true)
    public void forEach(Of of, Consumer<KeptRecord> reader) {
        try (Stream<KeptRecord> rows = select(of, "").withFetchSize(BATCH).query(KeptRecord.class).stream()) {
            rows.forEach(reader);
        }
    }

    /** The first so many units that contribute, in the order of the records. */
    public List<UnitShare> shares(Of of, int limit) {
        return parameters(jdbc.sql("""
                        select unit_name, count(*) filter (where counted) as counted, count(*) as all
                        from report_evidence
                        where unit_id = :unit and report_id = :report and indicator = :indicator
                          and (:label::text is null or label = :label)
                        group by of_unit_id, unit_name order by min(position) limit :limit
                        """), of)
                .param("limit", limit)
                .query(UnitShare.class)
                .list();
    }

    /** How many units contribute. */
    public int units(Of of) {
        return parameters(jdbc.sql("""
                        select count(distinct of_unit_id) from report_evidence
                        where unit_id = :unit and report_id = :report and indicator = :indicator
                          and (:label::text is null or label = :label)
                        """), of).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec select(Of of, String rest) {
        return parameters(jdbc.sql("""
                        select unit_name, counted, label, detail, happened_on from report_evidence
                        where unit_id = :unit and report_id = :report and indicator = :indicator
                          and (:label::text is null or label = :label)
                        order by position\s""" + rest), of);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Of of) {
        return statement
                .param("unit", of.unit())
                .param("report", of.report())
                .param("indicator", of.indicator())
                .param("label", of.label());
    }
}

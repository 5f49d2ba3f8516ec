package org.zhengyou.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The records behind a figure: as they stand now, or as they were kept when the campaign was frozen. */
@Component
public class Evidence {
    // The row comparison is a range on (unit_id, id) of the listed table, so a page reads little of a large subtree.
    private static final String LIST = """
            with scope as (
                select a.unit_id from unit_ancestor a join unit u on u.id = a.unit_id
                where a.ancestor_id = :unit and u.closed_on is null and a.unit_id >= :afterUnit
                  and (not :own or a.depth = 0)
                  and exists (select from indicator_campaign c join unit_ancestor top on top.ancestor_id = c.unit_id
                              where c.campaign_id = :campaign and top.unit_id = :unit)
            )
            select page.unit_id, u.name as unit_name, page.record_id, page.counted, page.label, page.detail,
                   page.happened_on
            from (select listed.unit_id, listed.record_id, coalesce(listed.counted, false) as counted, listed.label,
                         listed.detail, listed.happened_on
                  from (%s) as listed
                  where (listed.unit_id, listed.record_id) > (:afterUnit, :afterRecord)
                    and (:counted::boolean is null or coalesce(listed.counted, false) = :counted)
                  order by listed.unit_id, listed.record_id
                  limit :limit) as page
            join unit u on u.id = page.unit_id
            order by page.unit_id, page.record_id
            """;

    private static final String KEPT = """
            select k.unit_id, s.unit_name, k.record_id, k.counted, k.label, k.detail, k.happened_on
            from indicator_kept_unit s join indicator_kept k on k.unit_id = s.unit_id and k.campaign_id = s.campaign_id
            where s.ancestor_id = :unit and s.campaign_id = :campaign and s.unit_id >= :afterUnit
              and (not :own or s.depth = 0) and k.indicator = :indicator
              and (k.unit_id, k.record_id) > (:afterUnit, :afterRecord)
              and (:counted::boolean is null or k.counted = :counted)
            order by k.unit_id, k.record_id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final KeptEvidence kept;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Evidence(JdbcClient jdbc, KeptEvidence kept, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Which rows are asked for.
     *
     * @param own only the unit's own records, none of the units below
     * @param counted true or false for those in or not in the numerator; null for all
     * @param after the last row of the page before; null for the first page
     */
    public record Query(
            UUID campaign,
            UUID unit,
            boolean own,
            @Nullable Boolean counted,
            @Nullable After after) {
        public static Query all(UUID campaign, UUID unit) {
            return new Query(campaign, unit, false, null, null);
        }
    }

    /** The place of a row in the list. */
    public record After(UUID unit, UUID record) {
        static final After NOTHING = new After(new UUID(0, 0), new UUID(0, 0));
    }

    /** At most so many rows, in the order of unit and record. */
    public List<EvidenceRow> page(Indicator indicator, Query query, int limit) {
        return statement(indicator, query, limit).query(EvidenceRow.class).list();
    }

    /** Every row, one by one, in constant memory. */
    public void forEach(Indicator indicator, Query query, Consumer<EvidenceRow> reader) {
        // A cursor lives in a transaction only.
        transaction.executeWithoutResult(
                status -> {
                    try (Stream<EvidenceRow> rows = statement(indicator, query, Integer.MAX_VALUE)
                            .withFetchSize(1_000)
                            .query(EvidenceRow.class)
                            .stream()) {
                        rows.forEach(reader);
                    }
                });
    }

    private JdbcClient.StatementSpec statement(Indicator indicator, Query query, int limit) {
        After after = query.after() == null ? After.NOTHING : query.after();
        boolean frozen = kept.of(query.campaign()).isPresent();
        return jdbc.sql(frozen ? KEPT : LIST.replace("%s", indicator.rows()))
                .param("indicator", indicator.id())
                .param("campaign", query.campaign())
                .param("unit", query.unit())
                .param("own", query.own())
                .param("today", LocalDate.now(clock))
                .param("counted", query.counted())
                .param("afterUnit", after.unit())
                .param("afterRecord", after.record())
                .param("limit", limit);
    }
}

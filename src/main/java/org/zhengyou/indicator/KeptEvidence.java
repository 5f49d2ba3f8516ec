package org.zhengyou.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The records behind the figures of campaigns that are over, copied once, within the database. */
@Component
class KeptEvidence {
    private static final Logger LOG = LoggerFactory.getLogger(KeptEvidence.class);

    private static final String TREE = """
            insert into indicator_kept_unit (ancestor_id, campaign_id, unit_id, depth, unit_name)
            select a.ancestor_id, c.campaign_id, u.id, a.depth, u.name
            from indicator_campaign c
            join unit_ancestor covered on covered.ancestor_id = c.unit_id
            join unit u on u.id = covered.unit_id and u.closed_on is null
            join unit_ancestor a on a.unit_id = u.id and a.depth <= covered.depth
            where c.campaign_id = :campaign
            """;
    private static final String RECORDS = """
            with scope as (
                select k.unit_id from indicator_campaign c
                join indicator_kept_unit k on k.campaign_id = c.campaign_id and k.ancestor_id = c.unit_id
                where c.campaign_id = :campaign
            )
            insert into indicator_kept (unit_id, campaign_id, indicator, record_id, counted, label, detail, happened_on)
            select listed.unit_id, :campaign, cast(:indicator as text) || coalesce('.' || listed.part, ''),
                   listed.record_id, coalesce(listed.counted, false), listed.label, listed.detail, listed.happened_on
            from (%s) as listed
            """;

    private final JdbcClient jdbc;
    private final IndicatorRegistry registry;
    private final Clock clock;
    private final TransactionTemplate step;

    KeptEvidence(JdbcClient jdbc, IndicatorRegistry registry, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
        this.step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Optional<Frozen> of(UUID campaign) {
        return jdbc.sql("""
                        select frozen_at, kept from indicator_campaign
                        where campaign_id = :campaign and frozen_at is not null
                        """)
                .param("campaign", campaign)
                .query((row, n) -> new Frozen(
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        Set.of((String[]) row.getArray("kept").getArray())))
                .optional();
    }

    /** In the transaction in which nothing is pending any more: the figures stay, and all that is behind them is kept. */
    void freeze(UUID campaign) {
        jdbc.sql(TREE).param("campaign", campaign).update();
        // What is still pending has failed: its figure is not the count of its records.
        Set<String> failed = Set.copyOf(
                jdbc.sql("""
                        select distinct indicator from indicator_change
                        where campaign_id = :campaign and indicator is not null
                        """).param("campaign", campaign).query(String.class).list());
        List<String> kept = new ArrayList<>();
        for (Indicator indicator : registry.sorted()) {
            if (!failed.contains(indicator.id()) && keep(campaign, indicator)) {
                kept.add(indicator.id());
            }
        }
        jdbc.sql("update indicator_campaign set frozen_at = now(), kept = :kept where campaign_id = :campaign")
                .param("kept", kept.toArray(String[]::new))
                .param("campaign", campaign)
                .update();
    }

    private boolean keep(UUID campaign, Indicator indicator) {
        try {
            step.executeWithoutResult(status -> jdbc.sql(RECORDS.replace("%s", indicator.partedRows()))
                    .param("campaign", campaign)
                    .param("indicator", indicator.id())
                    .param("today", LocalDate.now(clock))
                    .update());
            return true;
        } catch (DataAccessException e) {
            LOG.error("the records behind {} could not be kept; its figure stays without them", indicator.id(), e);
            return false;
        }
    }
}

package org.zhengyou.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Plans;

/**
 * Turns pending changes into own values, totals and days, set by set, in one transaction a batch.
 *
 * <p>Order of locks, for everybody: the tree's lock (module unit), then the table {@code indicator_roll_up}, then rows of
 * this module. The roll-up itself never takes the tree's lock and locks no row of another module.
 */
@Component
class RollUp {
    private static final Logger LOG = LoggerFactory.getLogger(RollUp.class);
    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final IndicatorRegistry registry;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate step;

    RollUp(JdbcClient jdbc, IndicatorRegistry registry, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Until the transaction ends, nobody else writes figures. Takes no snapshot. */
    void lock() {
        jdbc.sql("lock table indicator_roll_up in exclusive mode").update();
    }

    boolean pending() {
        return jdbc.sql("""
                        select exists (select from indicator_change where due_at <= now())
                            or exists (select from indicator_roll_up where day < :today)
                        """).param("today", today()).query(Boolean.class).single();
    }

    /** One transaction's worth. Returns whether anything was due. */
    boolean batch() {
        return Objects.requireNonNull(transaction.execute(status -> {
            // A worker that another node keeps waiting must be able to stop with its program.
            jdbc.sql("set local lock_timeout = '5s'").update();
            lock();
            jdbc.sql("set local statement_timeout = '10min'").update();
            Plans.forSets(jdbc);
            beginDay();
            return process(take(null));
        }));
    }

    void settle() {
        while (pending()) {
            batch();
        }
    }

    /** In the caller's transaction and under its lock: all that is pending for a campaign, also what waits to be retried. */
    void drain(UUID campaign) {
        Plans.forSets(jdbc);
        beginDay();
        jdbc.sql("update indicator_change set due_at = now() where campaign_id = :campaign and due_at > now()")
                .param("campaign", campaign)
                .update();
        while (process(take(campaign))) {
            LOG.debug("drained a batch of {}", campaign);
        }
    }

    private boolean process(List<Change> changes) {
        if (changes.isEmpty()) {
            return false;
        }
        Worklist work = new Worklist(registry, changes);
        for (Worklist.Item item : work.plain()) {
            work.recountDerived(item.campaign(), recompute(item));
        }
        for (Worklist.Item item : work.derived()) {
            recompute(item);
        }
        return true;
    }

    /** Takes pending rows away; what is taken is either rolled up or put back in the same transaction. */
    private List<Change> take(@Nullable UUID campaign) {
        return jdbc.sql("""
                        with taken as (
                            delete from indicator_change where id in (
                                select id from indicator_change
                                where due_at <= now() and (:campaign::uuid is null or campaign_id = :campaign)
                                order by due_at, id limit :batch)
                            returning campaign_id, unit_id, indicator, attempts)
                        select t.campaign_id, t.unit_id, t.indicator, max(t.attempts) as attempts,
                               c.campaign_id is not null and c.frozen_at is null as live
                        from taken t left join indicator_campaign c on c.campaign_id = t.campaign_id
                        group by 1, 2, 3, 5
                        """)
                .param("campaign", campaign)
                .param("batch", BATCH)
                .query(Change.class)
                .list();
    }

    /** Own values, totals and days of one indicator; the units whose own value changed. */
    private Collection<UUID> recompute(Worklist.Item item) {
        try {
            return Objects.requireNonNull(step.execute(status -> jdbc.sql(RollUpSql.recompute(item.indicator()))
                    .param("units", item.units().toArray(UUID[]::new))
                    .param("campaign", item.campaign())
                    .param("indicator", item.indicator().id())
                    .param("parts", item.indicator().parted() ? item.indicator().id() + ".%" : null)
                    .param("today", today())
                    .query(UUID.class)
                    .list()));
        } catch (DataAccessException e) {
            putBack(item);
            LOG.error(
                    "indicator {} failed; it will be tried again",
                    item.indicator().id(),
                    e);
            return List.of();
        }
    }

    private void putBack(Worklist.Item item) {
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id, indicator, attempts, due_at)
                        select :campaign, u.id, :indicator, :attempts,
                               clock_timestamp() + least(power(2, :attempts), 600) * interval '1 second'
                        from unnest(:units) as u (id)
                        """)
                .param("campaign", item.campaign())
                .param("indicator", item.indicator().id())
                .param("attempts", Math.min(item.attempts() + 1, 20))
                .param("units", item.units().toArray(UUID[]::new))
                .update();
    }

    /** On a new day, what depends on the day is pending for every unit. */
    private void beginDay() {
        int begun = jdbc.sql("update indicator_roll_up set day = :today where day < :today")
                .param("today", today())
                .update();
        String[] daily = registry.all().stream()
                .filter(Indicator::daily)
                .map(Indicator::id)
                .toArray(String[]::new);
        if (begun == 0 || daily.length == 0) {
            return;
        }
        LOG.info("a new day: counting {} again", Arrays.toString(daily));
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id, indicator)
                        select c.campaign_id, a.unit_id, i.id
                        from indicator_campaign c join unit_ancestor a on a.ancestor_id = c.unit_id,
                             unnest(:ids) as i (id)
                        where c.frozen_at is null
                        """).param("ids", daily).update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param indicator null for every one
     * @param live false for a campaign that is frozen or unknown: nothing is counted any more
     */
    record Change(UUID campaignId, UUID unitId, @Nullable String indicator, int attempts, boolean live) {}
}

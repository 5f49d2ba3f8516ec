package org.zhengyou.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes moments in which figures and records agree. A change of a record and the row that says so are committed together, and
 * so are that row's end and the new total: in a snapshot in which nothing is pending, totals and records are of one moment,
 * and no lock is needed while they are read and copied.
 */
@Component
class Snapshots {
    /** Between a drain and the snapshot lies a millisecond; only who writes without pause meets it so often. */
    private static final int ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final IndicatorRegistry registry;
    private final Evidence evidence;
    private final RollUp rollUp;
    private final KeptEvidence kept;
    private final TransactionTemplate drain;
    private final TransactionTemplate transaction;

    Snapshots(
            JdbcClient jdbc,
            IndicatorRegistry registry,
            Evidence evidence,
            RollUp rollUp,
            KeptEvidence kept,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.evidence = evidence;
        this.rollUp = rollUp;
        this.kept = kept;
        this.drain = new TransactionTemplate(transactions);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T take(UUID campaign, UUID unit, Function<IndicatorSnapshot, T> reader) {
        requireNoTransaction();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            drain.executeWithoutResult(status -> {
                rollUp.lock();
                rollUp.drain(campaign);
            });
            Taken<T> taken = Objects.requireNonNull(transaction.execute(
                    status -> settled(campaign) ? new Taken<>(true, reader.apply(read(campaign, unit))) : Taken.not()));
            if (taken.yes()) {
                return taken.value();
            }
        }
        // The roll-up stands still meanwhile: the snapshot begins after the lock, and drains within itself.
        return transaction.execute(status -> {
            rollUp.lock();
            rollUp.drain(campaign);
            return reader.apply(read(campaign, unit));
        });
    }

    private record Taken<T>(boolean yes, T value) {
        @SuppressWarnings("NullAway") // read only where it was taken
        static <T> Taken<T> not() {
            return new Taken<>(false, null);
        }
    }

    /** Whether nothing waits but what failed before and waits to be tried again. */
    private boolean settled(UUID campaign) {
        return jdbc.sql("""
                        select not exists (select from indicator_change
                                           where campaign_id = :campaign and attempts = 0)
                        """).param("campaign", campaign).query(Boolean.class).single();
    }

    /** The same moment for a campaign that ends: its figures and all that is behind them stay as they are now. */
    void freeze(UUID campaign, Runnable closing) {
        requireNoTransaction();
        transaction.executeWithoutResult(status -> {
            rollUp.lock();
            closing.run();
            rollUp.drain(campaign);
            kept.freeze(campaign);
        });
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a snapshot begins its own transaction");
        }
    }

    private IndicatorSnapshot read(UUID campaign, UUID unit) {
        // What is still pending after the drain has failed.
        Set<String> stale =
                new HashSet<>(jdbc.sql("select distinct indicator from indicator_change where campaign_id = :campaign")
                        .param("campaign", campaign)
                        .query(String.class)
                        .list());
        Map<UUID, Map<String, Figure>> children = new LinkedHashMap<>();
        jdbc.sql("select u.id from (%s) b join unit u on u.id = b.id order by u.position, u.id"
                        .formatted(Indicators.below(":unit")))
                .param("unit", unit)
                .param("campaign", campaign)
                .query(UUID.class)
                .list()
                .forEach(child -> children.put(child, new HashMap<>()));
        Map<String, Figure> totals = new HashMap<>();
        jdbc.sql("""
                        select t.unit_id, t.indicator, t.numerator, t.denominator
                        from (select cast(:unit as uuid) as id union all select b.id from (%s) b) u
                        join indicator_total t on t.unit_id = u.id and t.campaign_id = :campaign
                        """.formatted(Indicators.below(":unit")))
                .param("unit", unit)
                .param("campaign", campaign)
                .query((row, n) -> {
                    UUID of = row.getObject(1, UUID.class);
                    String id = row.getString(2);
                    Figure figure = new Figure(row.getLong(3), row.getLong(4));
                    if (!stale.contains(id)) {
                        (of.equals(unit) ? totals : children.computeIfAbsent(of, child -> new HashMap<>()))
                                .put(id, figure);
                    }
                    return figure;
                })
                .list();
        return new Moment(campaign, unit, Set.copyOf(stale), Map.copyOf(totals), children);
    }

    private final class Moment implements IndicatorSnapshot {
        private final Evidence.Query query;
        private final Set<String> stale;
        private final Map<String, Figure> totals;
        private final Map<UUID, Map<String, Figure>> children;

        Moment(
                UUID campaign,
                UUID unit,
                Set<String> stale,
                Map<String, Figure> totals,
                Map<UUID, Map<String, Figure>> children) {
            this.query = Evidence.Query.all(campaign, unit);
            this.stale = stale;
            this.totals = totals;
            this.children = children;
        }

        @Override
        public Figure total(String id) {
            registry.get(id);
            if (stale.contains(id)) {
                throw new IllegalStateException("indicator " + id + " cannot be counted at present");
            }
            return totals.getOrDefault(id, Figure.NONE);
        }

        @Override
        public Map<String, Figure> totals() {
            return totals;
        }

        @Override
        public Map<UUID, Map<String, Figure>> totalsOfChildren() {
            return children;
        }

        @Override
        public void evidence(String id, Consumer<EvidenceRow> reader) {
            evidence.forEach(registry.get(id), query, reader);
        }

        @Override
        public List<EvidenceRow> evidence(String id, int limit) {
            return evidence.page(registry.get(id), query, limit);
        }
    }
}

package org.zhengyou.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saying that figures changed, and reading them. A change shows in every ancestor's total within a second of its commit. */
@Component
public class Indicators {
    private final JdbcClient jdbc;
    private final IndicatorRegistry registry;
    private final RollUp rollUp;
    private final RollUpSignal signal;
    private final Snapshots snapshots;
    private final KeptEvidence kept;

    Indicators(
            JdbcClient jdbc,
            IndicatorRegistry registry,
            RollUp rollUp,
            RollUpSignal signal,
            Snapshots snapshots,
            KeptEvidence kept) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.rollUp = rollUp;
        this.signal = signal;
        this.snapshots = snapshots;
        this.kept = kept;
    }

    /** In the writer's own transaction: records of the unit changed on which these indicators look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID campaign, UUID unit, String... ids) {
        changed(campaign, List.of(unit), ids);
    }

    /** As {@link #changed(UUID, UUID, String...)}, for many units at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(UUID campaign, Collection<UUID> units, String... ids) {
        requireKnown(ids);
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id, indicator)
                        select :campaign, u.id, i.id from unnest(:units) as u (id), unnest(:ids) as i (id)
                        """)
                .param("campaign", campaign)
                .param("units", units.toArray(UUID[]::new))
                .param("ids", ids)
                .update();
        signal.afterCommit();
    }

    /** Records of the units changed that count in every campaign over them, as members do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedInAllCampaigns(Collection<UUID> units, String... ids) {
        requireKnown(ids);
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id, indicator)
                        select c.campaign_id, u.id, i.id
                        from unnest(:units) as u (id)
                        join unit_ancestor a on a.unit_id = u.id
                        join indicator_campaign c on c.unit_id = a.ancestor_id and c.frozen_at is null,
                             unnest(:ids) as i (id)
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("ids", ids)
                .update();
        signal.afterCommit();
    }

    /** From now on, figures are kept of a campaign over a unit's subtree. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(UUID campaign, UUID unit) {
        jdbc.sql("insert into indicator_campaign (campaign_id, unit_id) values (:campaign, :unit)")
                .param("campaign", campaign)
                .param("unit", unit)
                .update();
        recount(campaign);
    }

    /** Every figure of a campaign is counted again from the records; the totals stay readable meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(UUID campaign) {
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id)
                        select c.campaign_id, a.unit_id
                        from indicator_campaign c join unit_ancestor a on a.ancestor_id = c.unit_id
                        where c.campaign_id = :campaign
                        """).param("campaign", campaign).update();
        signal.afterCommit();
    }

    /**
     * The campaign is over: its figures stay, and the records behind them are kept, as they stand at this moment.
     *
     * @param closing what else happens in the same transaction, in which no other figure moves
     */
    public void freeze(UUID campaign, Runnable closing) {
        snapshots.freeze(campaign, closing);
    }

    /** Since when, and with which records; empty while figures still move. */
    public Optional<Frozen> frozen(UUID campaign) {
        return kept.of(campaign);
    }

    /** The total of a node: one row, however large its subtree. */
    public Figure total(UUID campaign, UUID unit, String id) {
        return totals(campaign, unit).getOrDefault(id, Figure.NONE);
    }

    /** All totals of a node by indicator; one that never had anything to count is absent. */
    public Map<String, Figure> totals(UUID campaign, UUID unit) {
        return totalsOf(campaign, List.of(unit)).getOrDefault(unit, Map.of());
    }

    /** Totals of several nodes at once, by unit and indicator. */
    public Map<UUID, Map<String, Figure>> totalsOf(UUID campaign, Collection<UUID> units) {
        return figures("indicator_total", campaign, units, null);
    }

    /** As {@link #totalsOf(UUID, Collection)}, only some indicators or parts of one. */
    public Map<UUID, Map<String, Figure>> totalsOf(UUID campaign, Collection<UUID> units, Collection<String> ids) {
        return figures("indicator_total", campaign, units, ids.toArray(String[]::new));
    }

    /** Own values of several units, without those below them. */
    public Map<UUID, Map<String, Figure>> ownOf(UUID campaign, Collection<UUID> units) {
        return figures("indicator_value", campaign, units, null);
    }

    /**
     * SQL that lists the units directly below a node, {@code id} and {@code name}: open ones while the campaign runs, and
     * those of its time, with their names of then, when it is over. Reads the parameter {@code :campaign}.
     *
     * @param node an SQL expression that gives the node's id
     */
    public static String below(String node) {
        return """
                select below.id, below.name from unit below
                where below.parent_id = %1$s and below.closed_on is null
                  and not exists (select from indicator_campaign over
                                  where over.campaign_id = :campaign and over.frozen_at is not null
                                    and over.kept <> '{}')
                union all
                select at_end.unit_id, at_end.unit_name from indicator_kept_unit at_end
                where at_end.ancestor_id = %1$s and at_end.campaign_id = :campaign and at_end.depth = 1
                """.formatted(node);
    }

    /** Totals of the units directly {@link #below} a node, in the office's order; at most so many. */
    public List<ChildFigure> children(UUID campaign, UUID unit, String id, int limit) {
        return jdbc.sql("""
                        select u.id as unit_id, b.name, coalesce(t.numerator, 0) as numerator,
                               coalesce(t.denominator, 0) as denominator
                        from (%s) b
                        join unit u on u.id = b.id
                        left join indicator_total t
                            on t.unit_id = u.id and t.campaign_id = :campaign and t.indicator = :indicator
                        order by u.position, u.id limit :limit
                        """.formatted(below(":unit")))
                .param("campaign", campaign)
                .param("indicator", id)
                .param("unit", unit)
                .param("limit", limit)
                .query(ChildFigure.class)
                .list();
    }

    /** Whether figures of the campaign are kept for the unit. */
    public boolean covers(UUID campaign, UUID unit) {
        return jdbc.sql("""
                        select exists (select from indicator_campaign c join unit_ancestor a on a.ancestor_id = c.unit_id
                                       where c.campaign_id = :campaign and a.unit_id = :unit)
                        """)
                .param("campaign", campaign)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** The totals of a node as they stood at the end of a day. */
    public Map<String, Figure> asOf(UUID campaign, UUID unit, LocalDate day) {
        Map<String, Figure> figures = new HashMap<>();
        jdbc.sql("""
                        select distinct on (indicator) indicator, numerator, denominator from indicator_day
                        where unit_id = :unit and campaign_id = :campaign and day <= :day
                        order by indicator, day desc
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("day", day)
                .query((row, n) -> figures.put(row.getString(1), new Figure(row.getLong(2), row.getLong(3))))
                .list();
        return figures;
    }

    /** Days on which the total changed, oldest first, from a day on, led by the value that stood on that day. */
    public List<DayFigure> history(UUID campaign, UUID unit, String id, LocalDate from) {
        return jdbc.sql("""
                        select day, numerator, denominator from indicator_day
                        where unit_id = :unit and campaign_id = :campaign and indicator = :indicator
                          and day >= coalesce((select max(day) from indicator_day
                                               where unit_id = :unit and campaign_id = :campaign
                                                 and indicator = :indicator and day <= :from), :from)
                        order by day
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("indicator", id)
                .param("from", from)
                .query(DayFigure.class)
                .list();
    }

    /** Rolls up all that is pending and returns when it is done. Outside any transaction. */
    public void settle() {
        rollUp.settle();
    }

    /**
     * Reads totals and evidence that agree exactly, in one transaction in which nothing is pending; what the function
     * writes is committed with it. The roll-up goes on meanwhile, unless this campaign is written to without pause.
     */
    public <T> T snapshot(UUID campaign, UUID unit, Function<IndicatorSnapshot, T> reader) {
        return snapshots.take(campaign, unit, reader);
    }

    private Map<UUID, Map<String, Figure>> figures(
            String table, UUID campaign, Collection<UUID> units, String @Nullable [] ids) {
        Map<UUID, Map<String, Figure>> figures = new HashMap<>();
        jdbc.sql("select unit_id, indicator, numerator, denominator from " + table
                        + " where unit_id = any (:units) and campaign_id = :campaign"
                        + (ids == null ? "" : " and indicator = any (:ids)"))
                .param("units", units.toArray(UUID[]::new))
                .param("campaign", campaign)
                .param("ids", ids)
                .query(row -> {
                    figures.computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashMap<>())
                            .put(row.getString(2), new Figure(row.getLong(3), row.getLong(4)));
                });
        return figures;
    }

    private void requireKnown(String... ids) {
        for (String id : ids) {
            if (registry.find(id).isEmpty()) {
                throw new IllegalArgumentException("no such indicator: " + id);
            }
        }
    }
}

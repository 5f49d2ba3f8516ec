package org.zhengyou.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitRefused;
import org.zhengyou.unit.Units;

/** A tree of its own with two campaigns on it, to which a seeded random history happens. */
final class RandomTree {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String[] IDS = {"thing.done", "thing.all", "thing.past", "thing.fragile", "thing.parted"};

    final UUID root;
    final UUID inner;
    final UUID campaign = Uuid7.next();
    final UUID innerCampaign = Uuid7.next();

    private final JdbcClient jdbc;
    private final Units units;
    private final Indicators indicators;
    private final TransactionTemplate transaction;

    RandomTree(JdbcClient jdbc, Units units, Indicators indicators, TransactionTemplate transaction, Random random) {
        this.jdbc = jdbc;
        this.units = units;
        this.indicators = indicators;
        this.transaction = transaction;
        root = open(null);
        inner = open(root);
        transaction.executeWithoutResult(status -> {
            indicators.cover(campaign, root);
            indicators.cover(innerCampaign, inner);
        });
        for (int i = 0; i < 6; i++) {
            open(anyUnit(random));
        }
    }

    /** One random deed in a transaction of its own; one in ten is rolled back. Whether it was refused or killed is all one. */
    void deed(Random random) {
        try {
            transaction.executeWithoutResult(status -> {
                switch (random.nextInt(20)) {
                    case 0, 1 -> open(anyUnit(random));
                    case 2, 3, 4 -> units.move(anyUnit(random), anyUnit(random), DAY, null);
                    case 5 -> units.close(anyUnit(random), DAY, null);
                    case 6, 7 -> change("delete from thing where (unit_id, id) in (%s) returning unit_id", random);
                    case 8, 9 -> handOver(random);
                    case 10, 11, 12 ->
                        change(
                                "update thing set done = not done where (unit_id, id) in (%s) returning unit_id",
                                random);
                    default -> add(random);
                }
                if (random.nextInt(10) == 0) {
                    status.setRollbackOnly();
                }
            });
        } catch (UnitRefused | DataAccessException | TransactionException e) {
            assertThat(e).isNotNull();
        }
    }

    /** Every node's total of every indicator equals a plain recount from the records and the parents. */
    void assertTotalsEqualRecount() {
        for (UUID of : List.of(campaign, innerCampaign)) {
            for (String id : List.of("thing.done", "thing.all", "thing.past", "thing.fragile", "thing.parted.1")) {
                String counted = switch (id) {
                    case "thing.all" -> "true";
                    case "thing.past" -> "t.day < current_date";
                    default -> "t.done";
                };
                assertThat(totals(of, id))
                        .as("%s of %s", id, of)
                        .isEqualTo(jdbc.sql("""
                                with recursive covered as (
                                    select id from unit where id = (select unit_id from indicator_campaign where campaign_id = :campaign)
                                    union all select u.id from covered c join unit u on u.parent_id = c.id
                                ), below as (
                                    select id as top, id from unit
                                    union all select b.top, u.id from below b join unit u on u.parent_id = b.id
                                )
                                select b.top || ' ' || count(*) filter (where COUNTED) || '/' || count(*)
                                from below b join unit u on u.id = b.id and u.closed_on is null join covered on covered.id = b.id
                                join thing t on t.unit_id = b.id and t.campaign_id = :campaign and (t.done or :all)
                                group by b.top order by b.top
                                """.replace("COUNTED", counted))
                                .param("all", !id.equals("thing.parted.1"))
                                .param("campaign", of)
                                .query(String.class)
                                .list());
            }
            assertThat(totals(of, "thing.busy"))
                    .as("busy of %s", of)
                    .isEqualTo(jdbc.sql("""
                            with recursive covered as (
                                select id from unit where id = (select unit_id from indicator_campaign where campaign_id = :campaign)
                                union all select u.id from covered c join unit u on u.parent_id = c.id
                            ), below as (
                                select id as top, id from unit
                                union all select b.top, u.id from below b join unit u on u.parent_id = b.id
                            ), things as (
                                select t.unit_id, count(*) as n from thing t join unit u on u.id = t.unit_id
                                join covered on covered.id = u.id
                                where t.campaign_id = :campaign and u.closed_on is null group by 1
                            )
                            select b.top || ' ' || count(*) filter (where n >= 3) || '/' || count(*)
                            from below b join things t on t.unit_id = b.id group by b.top order by b.top
                            """)
                            .param("campaign", of)
                            .query(String.class)
                            .list());
        }
    }

    /** True of every committed moment, however much is pending. */
    void assertTotalsAreSumsOfOwnValues() {
        assertThat(jdbc.sql("""
                        with recursive below as (
                            select id as top, id from unit
                            union all select b.top, u.id from below b join unit u on u.parent_id = b.id
                        ), sums as (
                            select b.top as unit_id, v.campaign_id, v.indicator,
                                   sum(v.numerator) as numerator, sum(v.denominator) as denominator
                            from below b join indicator_value v on v.unit_id = b.id group by 1, 2, 3
                        )
                        select count(*) from sums s full join indicator_total t using (unit_id, campaign_id, indicator)
                        where (coalesce(s.numerator, 0), coalesce(s.denominator, 0))
                           <> (coalesce(t.numerator, 0), coalesce(t.denominator, 0))
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from indicator_total t
                        left join lateral (select numerator, denominator from indicator_day d
                                           where (d.unit_id, d.campaign_id, d.indicator)
                                               = (t.unit_id, t.campaign_id, t.indicator)
                                           order by day desc limit 1) d on true
                        where (t.numerator, t.denominator) is distinct from (d.numerator, d.denominator)
                        """).query(Long.class).single())
                .as("the latest day is the total")
                .isZero();
    }

    private List<String> totals(UUID of, String id) {
        return jdbc.sql("""
                        select unit_id || ' ' || numerator || '/' || denominator from indicator_total
                        where campaign_id = :campaign and indicator = :id and denominator > 0 order by unit_id
                        """)
                .param("campaign", of)
                .param("id", id)
                .query(String.class)
                .list();
    }

    private UUID open(@Nullable UUID parent) {
        UUID id = Uuid7.next();
        return units.open(
                new Unit(
                        id,
                        parent,
                        "unit " + id,
                        Unit.Kind.BRANCH,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.PRIMARY,
                        Unit.Ownership.PUBLIC,
                        0,
                        LocalDate.of(2026, 1, 1),
                        null),
                null);
    }

    private void add(Random random) {
        UUID unit = anyUnit(random);
        UUID of = random.nextInt(3) == 0 ? innerCampaign : campaign;
        jdbc.sql("insert into thing (unit_id, id, campaign_id, done, day) values (:unit, :id, :campaign, :done, :day)")
                .param("unit", unit)
                .param("id", Uuid7.next())
                .param("campaign", of)
                .param("done", random.nextBoolean())
                .param("day", random.nextBoolean() ? LocalDate.of(2020, 1, 1) : LocalDate.of(2200, 1, 1))
                .update();
        indicators.changed(of, unit, IDS);
    }

    private void change(String sql, Random random) {
        List<UUID> changed = jdbc.sql(sql.formatted("""
                        select t.unit_id, t.id from thing t join unit_ancestor a on a.unit_id = t.unit_id
                        where a.ancestor_id = :root order by t.id offset :skip limit 2
                        """))
                .param("root", root)
                .param("skip", random.nextInt(20))
                .query(UUID.class)
                .list();
        indicators.changed(campaign, changed, IDS);
        indicators.changed(innerCampaign, changed, IDS);
    }

    /** A record goes from one unit to another: both change. */
    private void handOver(Random random) {
        UUID to = anyUnit(random);
        change("update thing set unit_id = '" + to + "' where (unit_id, id) in (%s) returning old.unit_id", random);
        indicators.changed(campaign, to, IDS);
        indicators.changed(innerCampaign, to, IDS);
    }

    private UUID anyUnit(Random random) {
        List<UUID> all = jdbc.sql("select unit_id from unit_ancestor where ancestor_id = :root order by unit_id")
                .param("root", root)
                .query(UUID.class)
                .list();
        return all.get(random.nextInt(all.size()));
    }
}

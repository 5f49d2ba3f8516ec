package org.zhengyou.indicator;

/** The statements that write figures. Each is one statement, so that own value, total and day can never part. */
final class RollUpSql {
    /**
     * Parameters: the node and its parents before and after. Totals of frozen campaigns stay with the tree of their time.
     * Returns nothing.
     */
    static final String MOVE = """
            with step as (
                select a.ancestor_id as unit_id, t.campaign_id, t.indicator,
                       sum(s.sign * t.numerator) as numerator, sum(s.sign * t.denominator) as denominator
                from (values (-1, :from::uuid), (1, :to::uuid)) as s (sign, parent_id)
                join unit_ancestor a on a.unit_id = s.parent_id
                join indicator_total t on t.unit_id = :unit
                join indicator_campaign c on c.campaign_id = t.campaign_id and c.frozen_at is null
                group by 1, 2, 3
                having sum(s.sign * t.numerator) <> 0 or sum(s.sign * t.denominator) <> 0
            ), changed as materialized (
                select s.unit_id, s.campaign_id, s.indicator,
                       coalesce(t.numerator, 0) + s.numerator as numerator,
                       coalesce(t.denominator, 0) + s.denominator as denominator
                from step s left join indicator_total t using (unit_id, campaign_id, indicator)
            ), total as (
                insert into indicator_total (unit_id, campaign_id, indicator, numerator, denominator)
                select unit_id, campaign_id, indicator, numerator, denominator from changed order by 1, 2, 3
                on conflict (unit_id, campaign_id, indicator)
                do update set numerator = excluded.numerator, denominator = excluded.denominator
            )
            insert into indicator_day (unit_id, campaign_id, indicator, day, numerator, denominator)
            select unit_id, campaign_id, indicator, :today, numerator, denominator from changed order by 1, 2, 3
            on conflict (unit_id, campaign_id, indicator, day)
            do update set numerator = excluded.numerator, denominator = excluded.denominator
            """;

    private static final String RECOMPUTE = """
            with top as (
                select unit_id from indicator_campaign where campaign_id = :campaign
            ), scope as (
                select u.id as unit_id
                from unnest(:units) as asked (id)
                join unit u on u.id = asked.id and u.closed_on is null
                join unit_ancestor a on a.unit_id = u.id and a.ancestor_id = (select unit_id from top)
            ), fresh as (
                select listed.unit_id, cast(:indicator as text) || coalesce('.' || listed.part, '') as indicator,
                       count(*) filter (where listed.counted) as numerator, count(*) as denominator
                from (%s) as listed group by 1, 2
            ), old as (
                select v.unit_id, v.indicator, v.numerator, v.denominator from indicator_value v
                where v.unit_id = any (:units) and v.campaign_id = :campaign
                  and (v.indicator = :indicator or v.indicator like cast(:parts as text))
            ), difference as materialized (
                select unit_id, indicator,
                       coalesce(f.numerator, 0) as numerator, coalesce(f.denominator, 0) as denominator,
                       coalesce(f.numerator, 0) - coalesce(o.numerator, 0) as more_numerator,
                       coalesce(f.denominator, 0) - coalesce(o.denominator, 0) as more_denominator
                from fresh f full join old o using (unit_id, indicator)
                where coalesce(f.numerator, 0) <> coalesce(o.numerator, 0)
                   or coalesce(f.denominator, 0) <> coalesce(o.denominator, 0)
            ), own as (
                insert into indicator_value (unit_id, campaign_id, indicator, numerator, denominator)
                select unit_id, :campaign, indicator, numerator, denominator from difference order by 1, 3
                on conflict (unit_id, campaign_id, indicator)
                do update set numerator = excluded.numerator, denominator = excluded.denominator
            ), step as (
                select a.ancestor_id as unit_id, d.indicator,
                       sum(d.more_numerator) as numerator, sum(d.more_denominator) as denominator
                from difference d join unit_ancestor a on a.unit_id = d.unit_id
                group by 1, 2
                having sum(d.more_numerator) <> 0 or sum(d.more_denominator) <> 0
            ), changed as materialized (
                select s.unit_id, s.indicator, coalesce(t.numerator, 0) + s.numerator as numerator,
                       coalesce(t.denominator, 0) + s.denominator as denominator
                from step s
                left join indicator_total t
                    on t.unit_id = s.unit_id and t.campaign_id = :campaign and t.indicator = s.indicator
            ), total as (
                insert into indicator_total (unit_id, campaign_id, indicator, numerator, denominator)
                select unit_id, :campaign, indicator, numerator, denominator from changed order by 1, 3
                on conflict (unit_id, campaign_id, indicator)
                do update set numerator = excluded.numerator, denominator = excluded.denominator
            ), day as (
                insert into indicator_day (unit_id, campaign_id, indicator, day, numerator, denominator)
                select unit_id, :campaign, indicator, :today, numerator, denominator from changed order by 1, 3
                on conflict (unit_id, campaign_id, indicator, day)
                do update set numerator = excluded.numerator, denominator = excluded.denominator
            )
            select distinct unit_id from difference
            """;

    private RollUpSql() {}

    /** Parameters: campaign, indicator, units, today, and what the ids of parts are like. Returns the units whose own value changed. */
    static String recompute(Indicator indicator) {
        return RECOMPUTE.replace("%s", indicator.partedRows());
    }
}

package org.zhengyou.indicator;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Indicators over a table of the tests' own: plain, derived, and one that fails when told to. */
@TestConfiguration(proxyBeanMethods = false)
class ThingIndicators {
    static final AtomicBoolean BROKEN = new AtomicBoolean();

    static final String TABLE = """
            create table if not exists thing (
                unit_id uuid not null, id uuid not null, campaign_id uuid not null, done boolean not null,
                day date not null, primary key (unit_id, id))
            """;
    static final String THINGS = """
            select t.unit_id, t.id as record_id, t.done as counted, 'thing' as label, null::text as detail,
                   t.day as happened_on
            from thing t join scope s on s.unit_id = t.unit_id where t.campaign_id = :campaign
            """;

    @Bean
    IndicatorSource things() {
        return () -> List.of(
                Indicator.rate("thing.done", THINGS),
                Indicator.count("thing.all", THINGS.replace("t.done as counted", "true as counted")),
                Indicator.rate("thing.past", THINGS.replace("t.done as counted", "t.day < :today as counted"))
                        .turningWithTheDay(),
                Indicator.count("thing.busy", """
                        select v.unit_id, v.unit_id as record_id, v.denominator >= 3 as counted, 'busy' as label,
                               null::text as detail, null::date as happened_on
                        from indicator_value v join scope s on s.unit_id = v.unit_id
                        where v.campaign_id = :campaign and v.indicator = 'thing.done' and v.denominator > 0
                        """).fromOtherIndicators(),
                Indicator.rate("thing.parted", THINGS.replace("t.day as happened_on", """
                                t.day as happened_on, case when t.done then '1' else '2' end as part"""))
                        .inParts(),
                Indicator.count(
                        "thing.fragile",
                        THINGS + " and 1 / (case when " + "(select broken from thing_switch)"
                                + " then 0 else 1 end) = 1"));
    }
}

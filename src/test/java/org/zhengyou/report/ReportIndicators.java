package org.zhengyou.report;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorSource;

/** Indicators over a table of the tests' own. */
@TestConfiguration(proxyBeanMethods = false)
public class ReportIndicators {
    static final String TABLE = """
            create table if not exists deed (
                unit_id uuid not null, id uuid not null, campaign_id uuid not null, name text not null,
                done boolean not null, primary key (unit_id, id))
            """;

    @Bean
    IndicatorSource deeds() {
        String rows = """
                select d.unit_id, d.id as record_id, d.done as counted, d.name as label, null::text as detail,
                       date '2026-07-01' as happened_on
                from deed d join scope s on s.unit_id = d.unit_id where d.campaign_id = :campaign
                """;
        return () -> List.of(
                Indicator.rate("deed.done", rows),
                Indicator.count("deed.all", rows.replace("d.done as counted", "true as counted")));
    }
}

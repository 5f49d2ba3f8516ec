package org.zhengyou.campaign;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Evidence;
import org.zhengyou.indicator.Frozen;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;

/** The figures of every unit, and of each figure the records behind it, as they stood when the campaign closed. */
@Component
@Order(2)
class FigureRecords implements ArchivePart {
    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final IndicatorRegistry registry;
    private final Evidence evidence;

    FigureRecords(JdbcClient jdbc, Indicators indicators, IndicatorRegistry registry, Evidence evidence) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.registry = registry;
        this.evidence = evidence;
    }

    @Override
    public void write(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("campaign.board.figures"),
                List.of(
                        "campaign.board.unit",
                        "campaign.field.indicator",
                        "campaign.field.title",
                        "campaign.archive.value",
                        "campaign.archive.whole"),
                jdbc.sql("""
                                select u.name, t.indicator, r.title, t.numerator, t.denominator
                                from indicator_total t join unit u on u.id = t.unit_id
                                left join required_action r on r.campaign_id = t.campaign_id
                                    and t.indicator = 'action.each.' || r.id
                                where t.campaign_id = :campaign and t.denominator > 0
                                order by t.unit_id, r.position nulls first, t.indicator
                                """).param("campaign", campaign.id()),
                (figure, n) -> Arrays.asList(
                        figure.getString(1),
                        name(pack, Objects.requireNonNull(figure.getString(2)), figure.getString(3)),
                        figure.getString(3),
                        figure.getString(4),
                        figure.getString(5)));
        Frozen frozen = indicators.frozen(campaign.id()).orElse(null);
        for (Indicator indicator : registry.sorted()) {
            if (frozen != null && frozen.keeps(indicator) && !indicator.parted()) {
                records(campaign, indicator, pack);
            }
        }
    }

    private static String name(ArchivePack pack, String id, @Nullable String action) {
        return pack.t("indicator." + (action == null ? id : CampaignIndicators.EACH) + ".name");
    }

    private void records(Campaign campaign, Indicator indicator, ArchivePack pack) throws IOException {
        pack.sheet(
                pack.t("indicator.evidence"),
                pack.t(indicator.nameKey()),
                List.of(
                        "indicator.column.unit",
                        "indicator.column.record",
                        "indicator.column.detail",
                        "indicator.column.day",
                        "indicator.column.counted"),
                row -> evidence.forEach(
                        indicator,
                        Evidence.Query.all(campaign.id(), campaign.unitId()),
                        of -> row.add(Arrays.asList(
                                of.unitName(),
                                of.label(),
                                indicator.detailKeys() == null
                                        ? of.detail()
                                        : pack.of(indicator.detailKeys(), of.detail()),
                                day(of.happenedOn()),
                                pack.t(of.counted() ? "indicator.counted" : "indicator.not_counted")))));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}

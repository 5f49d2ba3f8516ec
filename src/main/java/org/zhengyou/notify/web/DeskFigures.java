package org.zhengyou.notify.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;

/** The few figures of a node that stand on the first page. */
@Component
class DeskFigures {
    private static final List<String> SHOWN = List.of(
            "member.count",
            "pledge.coverage",
            "pledge.onNotice",
            "pledge.fulfilment",
            "action.required",
            "objection.open");

    private final Indicators indicators;
    private final IndicatorRegistry registry;

    DeskFigures(Indicators indicators, IndicatorRegistry registry) {
        this.indicators = indicators;
        this.registry = registry;
    }

    List<DeskPage.Total> of(UUID campaign, UUID unit) {
        Map<String, Figure> totals = indicators.totals(campaign, unit);
        return SHOWN.stream()
                .flatMap(id -> registry.find(id).stream())
                .map(indicator -> new DeskPage.Total(indicator, totals.getOrDefault(indicator.id(), Figure.NONE)))
                .toList();
    }
}

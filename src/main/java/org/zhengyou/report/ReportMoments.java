package org.zhengyou.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.IndicatorSnapshot;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.report.template.Uses;
import org.zhengyou.report.template.When;

/** Takes what a report's text asks for, all of the snapshot's moment. */
@Component
class ReportMoments {
    private final Indicators indicators;
    private final IndicatorRegistry registry;
    private final ReportCatalogue names;
    private final CampaignFacts facts;

    ReportMoments(Indicators indicators, IndicatorRegistry registry, ReportCatalogue names, CampaignFacts facts) {
        this.indicators = indicators;
        this.registry = registry;
        this.names = names;
        this.facts = facts;
    }

    ReportMoment take(Report report, Uses uses, IndicatorSnapshot snapshot, LocalDate today) {
        Set<String> evidence = evidence(uses);
        List<KeptFigure> figures = new ArrayList<>();
        Map<String, Figure> totals = snapshot.totals();
        for (var indicator : names.indicators()) {
            if (evidence.contains(indicator.id())) {
                // Refuses where the indicator cannot be counted at present.
                figures.add(kept(indicator, new When.Now(), snapshot.total(indicator.id()), true));
            } else if (totals.containsKey(indicator.id())) {
                figures.add(kept(indicator, new When.Now(), totals.get(indicator.id()), false));
            }
        }
        if (report.startsOn() != null) {
            figures.addAll(earlier(report, new When.Start(), report.startsOn().minusDays(1), today));
        }
        for (var day : uses.days()) {
            figures.addAll(earlier(report, new When.On(day), day, today));
        }
        return new ReportMoment(figures, facts.of(report, snapshot, today, uses.days()), evidence);
    }

    /** Indicators behind the names and lists that a text uses. */
    Set<String> evidence(Uses uses) {
        Set<String> evidence = new LinkedHashSet<>(uses.names());
        uses.lists().stream()
                .flatMap(list -> Stream.ofNullable(ReportCatalogue.COUNTED_FROM.get(list)))
                .forEach(evidence::add);
        evidence.removeIf(name -> registry.find(name).isEmpty());
        return evidence;
    }

    private List<KeptFigure> earlier(Report report, When when, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return List.of();
        }
        return indicators.asOf(report.campaignId(), report.unitId(), day).entrySet().stream()
                .flatMap(entry ->
                        registry
                                .find(entry.getKey())
                                .map(indicator -> kept(indicator, when, entry.getValue(), false))
                                .stream())
                .toList();
    }

    private static KeptFigure kept(Indicator indicator, When when, Figure figure, boolean evidenced) {
        return new KeptFigure(
                indicator.id() + when.suffix(),
                indicator.id(),
                indicator.kind() == Indicator.Kind.RATE,
                figure.numerator(),
                figure.denominator(),
                evidenced,
                null);
    }
}

package org.zhengyou.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocuments;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Phases;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.IndicatorSnapshot;
import org.zhengyou.platform.text.Messages;
import org.zhengyou.report.template.Value;
import org.zhengyou.unit.Units;

/** Reads what a report can say besides figures. Lists of what is counted come from the evidence of the same snapshot. */
@Component
class CampaignFacts {
    private final Campaigns campaigns;
    private final Phases phases;
    private final Units units;
    private final IndicatorRegistry registry;
    private final Messages messages;
    private final CampaignDocuments documents;

    CampaignFacts(
            Campaigns campaigns,
            Phases phases,
            Units units,
            IndicatorRegistry registry,
            Messages messages,
            CampaignDocuments documents) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.units = units;
        this.registry = registry;
        this.messages = messages;
        this.documents = documents;
    }

    Facts of(Report report, IndicatorSnapshot snapshot, LocalDate today, Set<LocalDate> days) {
        var campaign = campaigns.get(report.unitId(), report.campaignId());
        Map<String, Value> values = new HashMap<>();
        values.put(ReportCatalogue.CAMPAIGN_NAME, new Value.Text(campaign.title()));
        values.put(ReportCatalogue.CAMPAIGN_THEME, new Value.Text(campaign.theme()));
        values.put(
                ReportCatalogue.UNIT_NAME,
                new Value.Text(units.get(report.unitId()).name()));
        values.put(ReportCatalogue.REPORT_DATE, new Value.Day(today));
        if (report.startsOn() != null) {
            values.put(ReportCatalogue.REPORT_START, new Value.Day(report.startsOn()));
        }
        return new Facts(
                values,
                Map.of(
                        ReportCatalogue.WEAK_UNITS, weakUnits(snapshot, report.locale()),
                        ReportCatalogue.REQUIRED_ACTIONS, requiredActions(snapshot),
                        ReportCatalogue.PHASES, phases(campaign),
                        ReportCatalogue.DOCUMENTS, documents(campaign)),
                days);
    }

    private List<Map<String, Value>> phases(Campaign campaign) {
        return phases.of(campaign).stream()
                .map(phase -> Map.<String, Value>of(
                        "name", new Value.Text(phase.name()),
                        "from", new Value.Day(phase.startsOn()),
                        "to", new Value.Day(phase.endsOn())))
                .toList();
    }

    private List<Map<String, Value>> documents(Campaign campaign) {
        return documents.of(campaign).stream()
                .map(document -> Map.<String, Value>of("title", new Value.Text(document.title())))
                .toList();
    }

    private List<Map<String, Value>> weakUnits(IndicatorSnapshot snapshot, Locale locale) {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        counted(ReportCatalogue.WEAK_UNITS, snapshot, (indicator, row) -> {
            if (row.counted()) {
                var unit = reasons.computeIfAbsent(row.unitName(), name -> new LinkedHashSet<>());
                unit.add(words(indicator, row.detail(), locale));
            }
        });
        List<Map<String, Value>> rows = new ArrayList<>();
        String separator = messages.text(language(locale), "report.list_separator");
        reasons.forEach((name, why) ->
                rows.add(Map.of("name", new Value.Text(name), "reasons", new Value.Text(String.join(separator, why)))));
        return rows;
    }

    private List<Map<String, Value>> requiredActions(IndicatorSnapshot snapshot) {
        Map<String, long[]> actions = new LinkedHashMap<>();
        counted(ReportCatalogue.REQUIRED_ACTIONS, snapshot, (indicator, row) -> {
            var met = actions.computeIfAbsent(String.valueOf(row.label()), label -> new long[2]);
            met[0] += row.counted() ? 1 : 0;
            met[1]++;
        });
        List<Map<String, Value>> rows = new ArrayList<>();
        actions.forEach(
                (name, met) -> rows.add(Map.of("name", new Value.Text(name), "met", new Value.Ratio(met[0], met[1]))));
        return rows;
    }

    private void counted(String list, IndicatorSnapshot snapshot, BiConsumer<Indicator, EvidenceRow> reader) {
        registry.find(ReportCatalogue.COUNTED_FROM.getOrDefault(list, ""))
                .ifPresent(indicator -> snapshot.evidence(indicator.id(), row -> reader.accept(indicator, row)));
    }

    /** The detail, or its message where the indicator says that it is a code. */
    private String words(Indicator indicator, @Nullable String detail, Locale locale) {
        if (detail == null) {
            return "";
        }
        return indicator.detailKeys() == null
                ? detail
                : messages.text(language(locale), indicator.detailKeys() + "." + detail);
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("zh") ? Messages.CHINESE : Messages.ENGLISH;
    }
}

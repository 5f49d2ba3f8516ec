package org.zhengyou.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.report.template.Catalogue;
import org.zhengyou.report.template.Value.Kind;

/** The names a template may use: every registered indicator, and what the campaign itself is called. */
@Component
public class ReportCatalogue {
    static final String CAMPAIGN_NAME = "campaign.name";
    static final String CAMPAIGN_THEME = "campaign.theme";
    static final String UNIT_NAME = "unit.name";
    static final String REPORT_DATE = "report.date";
    static final String REPORT_START = "report.start";

    static final String WEAK_UNITS = "weakUnits";
    static final String REQUIRED_ACTIONS = "requiredActions";
    static final String PHASES = "phases";
    static final String DOCUMENTS = "documents";

    /** Texts and dates, by name. */
    public static final Map<String, Kind> FACTS = Map.of(
            CAMPAIGN_NAME, Kind.TEXT,
            CAMPAIGN_THEME, Kind.TEXT,
            UNIT_NAME, Kind.TEXT,
            REPORT_DATE, Kind.DAY,
            REPORT_START, Kind.DAY);

    /** Lists with their fields, by name. */
    public static final Map<String, Map<String, Kind>> LISTS = Map.of(
            WEAK_UNITS, Map.of("name", Kind.TEXT, "reasons", Kind.TEXT),
            REQUIRED_ACTIONS, Map.of("name", Kind.TEXT, "met", Kind.RATIO),
            PHASES, Map.of("name", Kind.TEXT, "from", Kind.DAY, "to", Kind.DAY),
            DOCUMENTS, Map.of("title", Kind.TEXT));

    /** Lists made from the records behind an indicator, so that their figures open on those. */
    static final Map<String, String> COUNTED_FROM =
            Map.of(WEAK_UNITS, "unit.weak", REQUIRED_ACTIONS, "action.required");

    private final IndicatorRegistry registry;

    ReportCatalogue(IndicatorRegistry registry) {
        this.registry = registry;
    }

    public Catalogue catalogue() {
        var names = new HashMap<>(FACTS);
        indicators()
                .forEach(indicator ->
                        names.put(indicator.id(), indicator.kind() == Indicator.Kind.RATE ? Kind.RATIO : Kind.COUNT));
        return new Catalogue(names, LISTS);
    }

    /** Indicators that are one figure, in the order of their ids; one kept in parts is none by itself. */
    public List<Indicator> indicators() {
        return registry.sorted().stream()
                .filter(indicator -> !indicator.parted())
                .toList();
    }
}

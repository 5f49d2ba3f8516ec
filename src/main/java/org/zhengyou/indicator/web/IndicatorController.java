package org.zhengyou.indicator.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Evidence;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.indicator.PartNames;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Units;

/** What stands behind a figure. */
@Controller
class IndicatorController {
    private static final int CHILDREN = 500;
    private static final int DAYS = 180;

    private final Indicators indicators;
    private final Evidence evidence;
    private final IndicatorSight.Question question;
    private final ObjectProvider<PartNames> partNames;
    private final Units units;

    IndicatorController(
            Indicators indicators,
            Evidence evidence,
            IndicatorSight.Question question,
            ObjectProvider<PartNames> partNames,
            Units units) {
        this.indicators = indicators;
        this.evidence = evidence;
        this.question = question;
        this.partNames = partNames;
        this.units = units;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/indicators/{indicator:.+}")
    @Requires(Permission.EVIDENCE_READ)
    ModelAndView show(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String counted,
            @RequestParam(required = false) @Nullable UUID afterUnit,
            @RequestParam(required = false) @Nullable UUID afterRecord,
            Viewer viewer,
            Page page) {
        IndicatorSight sight = question.of(viewer, campaign, unit, indicator);
        Evidence.After after =
                afterUnit == null || afterRecord == null ? null : new Evidence.After(afterUnit, afterRecord);
        List<EvidenceRow> rows = evidence.page(
                sight.indicator(),
                new Evidence.Query(campaign, unit, sight.own(), counted(counted), after),
                Paging.SIZE + 1);
        LocalDate from = page.today().minusDays(DAYS);
        return page.view(
                "indicator/show",
                new IndicatorPage(
                        campaign,
                        question.visible(viewer, units.path(unit)),
                        sight,
                        partNames.stream()
                                .flatMap(names -> names.name(campaign, indicator).stream())
                                .findFirst()
                                .orElse(null),
                        sight.own()
                                ? indicators
                                        .ownOf(campaign, List.of(unit))
                                        .getOrDefault(unit, Map.of())
                                        .getOrDefault(indicator, Figure.NONE)
                                : indicators.total(campaign, unit, indicator),
                        sight.own() ? List.of() : indicators.children(campaign, unit, indicator, CHILDREN),
                        sight.own() ? List.of() : indicators.history(campaign, unit, indicator, from),
                        rows.size() > Paging.SIZE ? rows.subList(0, Paging.SIZE) : rows,
                        counted,
                        after == null,
                        indicators.frozen(campaign).orElse(null),
                        rows.size() > Paging.SIZE ? next(counted, rows.get(Paging.SIZE - 1)) : null));
    }

    private static String next(String counted, EvidenceRow last) {
        return "?counted=" + counted + "&afterUnit=" + last.unitId() + "&afterRecord=" + last.recordId();
    }

    static @Nullable Boolean counted(String counted) {
        return switch (counted) {
            case "" -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Missing();
        };
    }
}

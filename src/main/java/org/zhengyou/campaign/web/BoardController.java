package org.zhengyou.campaign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Board;
import org.zhengyou.campaign.BoardFilter;
import org.zhengyou.campaign.Boards;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.Phases;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/** The board: how the units below one stand, row by row in the office's own order. */
@Controller
class BoardController {
    /** The cards at the top: a figure, and those beside it. One that no module registers is left out. */
    private static final List<List<String>> CARDS = List.of(
            List.of("member.count", "member.direct", "member.guided"),
            List.of("pledge.coverage", "pledge.onNotice"),
            List.of("action.required", "action.selfChosen"),
            List.of("unit.weak", "unit.count"));

    private final Boards boards;
    private final Campaigns campaigns;
    private final Phases phases;
    private final IndicatorRegistry registry;
    private final BoardAccess access;

    BoardController(Boards boards, Campaigns campaigns, Phases phases, IndicatorRegistry registry, BoardAccess access) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.phases = phases;
        this.registry = registry;
        this.access = access;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/board")
    @Requires(Permission.BOARD_READ)
    ModelAndView show(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @RequestParam(required = false) Unit.@Nullable Affiliation affiliation,
            @RequestParam(required = false) Unit.@Nullable SchoolLevel school,
            @RequestParam(required = false) Unit.@Nullable Ownership ownership,
            @RequestParam(required = false) BoardFilter.@Nullable State state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Page page) {
        Campaign of = campaigns.get(unit, campaign);
        BoardFilter filter = new BoardFilter(affiliation, school, ownership, state);
        Board board = boards.of(campaign, unit, filter, number, Boards.SIZE);
        boolean office = access.office(viewer, unit);
        return page.view(
                "campaign/board",
                new BoardPage(
                        of,
                        access.path(viewer, unit),
                        board,
                        filter,
                        cards(board.totals(), office, page),
                        office,
                        viewer.unitsAs(Set.of(Role.SECRETARY)),
                        phases.of(of).stream()
                                .filter(phase -> phase.standing(page.today()) == Phase.Standing.NOW)
                                .map(Phase::name)
                                .collect(Collectors.joining(" · "))));
    }

    private List<BoardPage.Card> cards(Map<String, Figure> totals, boolean office, Page page) {
        List<BoardPage.Card> cards = new ArrayList<>();
        for (List<String> ids : CARDS) {
            Indicator main = registry.find(ids.getFirst()).orElse(null);
            if (main == null || main.confidential() && !office) {
                continue;
            }
            List<BoardPage.Beside> beside = ids.stream()
                    .skip(1)
                    .flatMap(id -> registry.find(id).stream())
                    .map(indicator -> new BoardPage.Beside(indicator.id(), value(indicator, totals, page)))
                    .toList();
            cards.add(new BoardPage.Card(main.id(), value(main, totals, page), beside));
        }
        return cards;
    }

    private static String value(Indicator indicator, Map<String, Figure> totals, Page page) {
        Figure figure = totals.getOrDefault(indicator.id(), Figure.NONE);
        return indicator.kind() == Indicator.Kind.RATE
                ? page.percent(figure.numerator(), figure.denominator())
                : page.number(figure.numerator());
    }
}

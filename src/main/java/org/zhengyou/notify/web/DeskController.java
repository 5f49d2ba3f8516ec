package org.zhengyou.notify.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phases;
import org.zhengyou.notify.Waitings;
import org.zhengyou.platform.web.Page;

/** The first page of everyone who signed in. */
@Controller
class DeskController {
    private final Waitings waitings;
    private final Campaigns campaigns;
    private final Phases phases;
    private final Obligations obligations;
    private final DeskFigures figures;

    DeskController(
            Waitings waitings, Campaigns campaigns, Phases phases, Obligations obligations, DeskFigures figures) {
        this.waitings = waitings;
        this.campaigns = campaigns;
        this.phases = phases;
        this.obligations = obligations;
        this.figures = figures;
    }

    @GetMapping("/desk")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(Page page, Viewer viewer) {
        DeskPage desk = new DeskPage(
                viewer,
                page.today(),
                waitings.of(viewer, page.today()),
                running(viewer, page.today()).orElse(null));
        return page.view("notify/desk", desk);
    }

    private Optional<DeskPage.Running> running(Viewer viewer, LocalDate today) {
        return viewer.grants().stream()
                .filter(grant -> grant.unitId() != null
                        && Permission.CAMPAIGN_READ.roles().contains(grant.role()))
                .map(Viewer.Grant::unitId)
                .findFirst()
                .flatMap(unit -> campaigns
                        .current(unit)
                        .map(campaign -> new DeskPage.Running(
                                campaign,
                                unit,
                                phases.of(campaign),
                                obligations.of(unit, campaign.id(), today),
                                viewer.unitsWhere(Permission.OBLIGATION_READ).contains(unit),
                                viewer.unitsWhere(Permission.OBLIGATION_ANSWER).contains(unit),
                                viewer.unitsWhere(Permission.EVIDENCE_READ).contains(unit)
                                        ? figures.of(campaign.id(), unit)
                                        : List.of())));
    }
}

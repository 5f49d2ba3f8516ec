package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** What a unit owes, and its answer that something does not apply to it. */
@Controller
class ObligationController {
    private final PapersView campaigns;
    private final Obligations obligations;
    private final ObligationsView view;

    ObligationController(PapersView campaigns, Obligations obligations, ObligationsView view) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.view = view;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/obligations")
    @Requires(Permission.OBLIGATION_READ)
    ModelAndView index(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(required = false) @Nullable UUID removed,
            Viewer viewer,
            Page page) {
        Campaign of = campaigns.seen(unit, campaign, viewer);
        return page.view("campaign/obligations", view.of(unit, of, number, removed, viewer, page));
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/obligations/{id}/answer")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        return form(obligations.get(unit, campaign, id, page.today()), new ReasonForm(""), Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/obligations/{id}/answer")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute ReasonForm form,
            Viewer viewer,
            Page page) {
        if (!form.problems().isEmpty()) {
            return form(obligations.get(unit, campaign, id, page.today()), form, form.problems(), page);
        }
        obligations.answer(unit, campaign, id, Typed.text(form.reason()), viewer.accountId(), page.now());
        return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + campaign + "/obligations");
    }

    private static ModelAndView form(Obligation of, ReasonForm form, Map<String, String> problems, Page page) {
        String at = "/units/" + of.unitId() + "/campaigns/" + of.action().campaignId() + "/obligations";
        return new FormPage(
                        "campaign.answer",
                        of.action().title(),
                        at + "/" + of.id() + "/answer",
                        at,
                        form.fields(),
                        problems)
                .show(page);
    }
}

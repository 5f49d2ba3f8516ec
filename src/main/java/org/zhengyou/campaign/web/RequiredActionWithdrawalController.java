package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Asking for an action no more, and asking again after all. */
@Controller
class RequiredActionWithdrawalController {
    private final RequiredActions actions;

    RequiredActionWithdrawalController(RequiredActions actions) {
        this.actions = actions;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/actions/{id}/withdrawal")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView fresh(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        return form(unit, campaign, id, new ReasonForm(""), Map.of(), page);
    }

    /** Without a reason only where no unit has answered. */
    @PostMapping("/units/{unit}/campaigns/{campaign}/actions/{id}/withdrawal")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute ReasonForm form,
            Page page) {
        String reason = Typed.text(form.reason());
        if (!reason.isEmpty() && !form.problems().isEmpty()) {
            return form(unit, campaign, id, form, form.problems(), page);
        }
        try {
            actions.withdraw(unit, campaign, id, reason, page.now());
        } catch (CampaignRefused e) {
            if (e.reason() != CampaignRefused.Reason.WITHDRAWAL_UNEXPLAINED) {
                throw e;
            }
            return form(unit, campaign, id, form, Map.of("reason", e.messageKey()), page);
        }
        return new ModelAndView("redirect:" + at(unit, campaign) + "#actions");
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/actions/{id}/restoration")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        actions.restore(unit, campaign, id, page.now());
        return "redirect:" + at(unit, campaign) + "#actions";
    }

    private ModelAndView form(
            UUID unit, UUID campaign, UUID id, ReasonForm form, Map<String, String> problems, Page page) {
        return new FormPage(
                        "campaign.withdraw",
                        actions.get(unit, campaign, id).title(),
                        at(unit, campaign) + "/actions/" + id + "/withdrawal",
                        at(unit, campaign),
                        form.fields(),
                        problems,
                        "campaign.withdraw")
                .show(page);
    }

    private static String at(UUID unit, UUID campaign) {
        return "/units/" + unit + "/campaigns/" + campaign;
    }
}

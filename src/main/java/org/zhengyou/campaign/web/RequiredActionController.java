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
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.web.Page;

/** The required actions of a campaign. */
@Controller
class RequiredActionController {
    private final Campaigns campaigns;
    private final RequiredActions actions;

    RequiredActionController(Campaigns campaigns, RequiredActions actions) {
        this.campaigns = campaigns;
        this.actions = actions;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/actions/new")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView fresh(@PathVariable UUID unit, @PathVariable UUID campaign, Page page) {
        RequiredActionForm form = new RequiredActionForm("", "", "1", "", "", "", "", "");
        return form(campaigns.at(unit, campaign), "", form, Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/actions")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit, @PathVariable UUID campaign, @ModelAttribute RequiredActionForm form, Page page) {
        return save(campaigns.at(unit, campaign), "", Uuid7.next(), form, page);
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/actions/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        RequiredActionForm form = RequiredActionForm.of(actions.get(unit, campaign, id));
        return form(campaigns.at(unit, campaign), "/" + id, form, Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/actions/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute RequiredActionForm form,
            Page page) {
        actions.get(unit, campaign, id);
        return save(campaigns.at(unit, campaign), "/" + id, id, form, page);
    }

    private ModelAndView save(Campaign of, String path, UUID id, RequiredActionForm form, Page page) {
        Map<String, String> problems = form.problems(actions.requirable());
        if (!problems.isEmpty()) {
            return form(of, path, form, problems, page);
        }
        actions.save(form.action(of, id, actions.requirable()), page.now());
        return new ModelAndView("redirect:" + at(of));
    }

    private ModelAndView form(
            Campaign of, String path, RequiredActionForm form, Map<String, String> problems, Page page) {
        return new FormPage(
                        path.isEmpty() ? "campaign.action" : "campaign.action_edit",
                        of.title(),
                        at(of) + "/actions" + path,
                        at(of),
                        form.fields(actions.requirable(), page),
                        problems)
                .show(page);
    }

    private static String at(Campaign of) {
        return "/units/" + of.unitId() + "/campaigns/" + of.id();
    }
}

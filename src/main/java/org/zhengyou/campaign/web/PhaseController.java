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
import org.zhengyou.campaign.Phases;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.web.Page;

/** The phases of a campaign. */
@Controller
class PhaseController {
    private final Campaigns campaigns;
    private final Phases phases;

    PhaseController(Campaigns campaigns, Phases phases) {
        this.campaigns = campaigns;
        this.phases = phases;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/phases/new")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView fresh(@PathVariable UUID unit, @PathVariable UUID campaign, Page page) {
        PhaseForm form = new PhaseForm("", "", "", "", "", "", "");
        return form(campaigns.at(unit, campaign), "", form, Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/phases")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit, @PathVariable UUID campaign, @ModelAttribute PhaseForm form, Page page) {
        Campaign of = campaigns.at(unit, campaign);
        if (!form.problems().isEmpty()) {
            return form(of, "", form, form.problems(), page);
        }
        phases.save(form.phase(of, Uuid7.next()));
        return new ModelAndView("redirect:" + at(of));
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/phases/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        Campaign of = campaigns.at(unit, campaign);
        return form(of, "/" + id, PhaseForm.of(phases.get(of, id)), Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/phases/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute PhaseForm form,
            Page page) {
        Campaign of = campaigns.at(unit, campaign);
        phases.get(of, id);
        if (!form.problems().isEmpty()) {
            return form(of, "/" + id, form, form.problems(), page);
        }
        phases.save(form.phase(of, id));
        return new ModelAndView("redirect:" + at(of));
    }

    private static ModelAndView form(Campaign of, String id, PhaseForm form, Map<String, String> problems, Page page) {
        String title = id.isEmpty() ? "campaign.phase" : "campaign.phase_edit";
        return new FormPage(title, of.title(), at(of) + "/phases" + id, at(of), form.fields(page), problems).show(page);
    }

    private static String at(Campaign of) {
        return "/units/" + of.unitId() + "/campaigns/" + of.id();
    }
}

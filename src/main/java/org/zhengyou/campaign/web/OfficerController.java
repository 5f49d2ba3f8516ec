package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Officer;
import org.zhengyou.campaign.Officers;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.web.Page;

/** Who leads a campaign. */
@Controller
class OfficerController {
    private final Officers officers;
    private final PapersView view;

    OfficerController(Officers officers, PapersView view) {
        this.officers = officers;
        this.view = view;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/officers")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @ModelAttribute OfficerForm form,
            Viewer viewer,
            Page page) {
        Campaign of = view.at(unit, campaign);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = page.view(
                    "campaign/papers", view.of(unit, campaign, viewer, DocumentForm.EMPTY, form, problems, null));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        officers.add(form.officer(unit, Uuid7.next(), of.id(), officers.of(of).size()));
        return new ModelAndView("redirect:" + papers(unit, campaign));
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/officers/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        Officer officer = officers.get(view.at(unit, campaign), id);
        return form(officer, OfficerForm.of(officer), Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/officers/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute OfficerForm form,
            Page page) {
        Officer officer = officers.get(view.at(unit, campaign), id);
        if (!form.problems().isEmpty()) {
            return form(officer, form, form.problems(), page);
        }
        officers.edit(form.officer(unit, id, campaign, officer.position()));
        return new ModelAndView("redirect:" + papers(unit, campaign));
    }

    private static ModelAndView form(Officer officer, OfficerForm form, Map<String, String> problems, Page page) {
        String back = papers(officer.unitId(), officer.campaignId());
        String at = "/units/" + officer.unitId() + "/campaigns/" + officer.campaignId() + "/officers/" + officer.id();
        return new FormPage("campaign.officer_edit", officer.name(), at, back, form.fields(page), problems).show(page);
    }

    private static String papers(UUID unit, UUID campaign) {
        return "/units/" + unit + "/campaigns/" + campaign + "/papers#officers";
    }
}

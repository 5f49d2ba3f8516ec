package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.CriteriaSet;
import org.zhengyou.campaign.CriteriaSets;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** The wording of a campaign's criteria. */
@Controller
class CriteriaController {
    private final CriteriaSets criteria;

    CriteriaController(CriteriaSets criteria) {
        this.criteria = criteria;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/criteria/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        CriteriaSet set = criteria.get(unit, campaign, id);
        return form(set, CriteriaForm.of(set), Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/criteria/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute CriteriaForm form,
            Page page) {
        CriteriaSet set = criteria.get(unit, campaign, id);
        if (!form.problems().isEmpty()) {
            return form(set, form, form.problems(), page);
        }
        criteria.save(
                new CriteriaSet(
                        unit,
                        id,
                        campaign,
                        set.subject(),
                        Objects.requireNonNull(Typed.line(form.name())),
                        form.lines()),
                0);
        return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + campaign);
    }

    private static ModelAndView form(CriteriaSet set, CriteriaForm form, Map<String, String> problems, Page page) {
        String at = "/units/" + set.unitId() + "/campaigns/" + set.campaignId();
        return new FormPage(
                        "campaign.criteria_edit", set.name(), at + "/criteria/" + set.id(), at, form.fields(), problems)
                .show(page);
    }
}

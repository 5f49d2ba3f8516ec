package org.zhengyou.campaign.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** The office's decisions on what units called not applicable. */
@Controller
class AnswerController {
    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Units units;

    AnswerController(Campaigns campaigns, Obligations obligations, Units units) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.units = units;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/answers")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView index(@PathVariable UUID unit, @PathVariable UUID campaign, Page page) {
        return page.view(
                "campaign/answers",
                new AnswersPage(
                        units.get(unit),
                        campaigns.get(unit, campaign),
                        obligations.answered(unit, campaign, page.today(), MOST)));
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/obligations/{id}/decision")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @RequestParam boolean accepted,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Page page) {
        Campaign of = campaigns.get(unit, campaign);
        String why = Typed.text(reason);
        if (!accepted && why.isEmpty() || Typed.length(why) > 500) {
            throw new CampaignRefused(CampaignRefused.Reason.REASON_MISSING);
        }
        obligations.decide(unit, campaign, id, accepted, why, viewer.accountId(), page.now());
        return "redirect:/units/" + of.unitId() + "/campaigns/" + campaign + "/answers";
    }
}

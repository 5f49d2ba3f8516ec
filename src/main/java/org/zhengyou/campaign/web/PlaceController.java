package org.zhengyou.campaign.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Officers;
import org.zhengyou.campaign.Places;
import org.zhengyou.campaign.RequiredActions;

/** The place of a required action or of an officer in the office's order. */
@Controller
class PlaceController {
    private final Campaigns campaigns;
    private final RequiredActions actions;
    private final Officers officers;

    PlaceController(Campaigns campaigns, RequiredActions actions, Officers officers) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.officers = officers;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/{things:actions|officers}/{id}/place")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable String things,
            @PathVariable UUID id,
            @RequestParam Places.Way way) {
        String at = "redirect:/units/" + unit + "/campaigns/" + campaign;
        if (things.equals("actions")) {
            actions.move(unit, campaign, id, way);
            return at + "#actions";
        }
        officers.move(campaigns.at(unit, campaign), id, way);
        return at + "/papers#officers";
    }
}

package org.zhengyou.campaign.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.Campaigns;

/** The board of the campaign that is under way around a unit; where there is none, its campaigns. */
@Controller
class CurrentBoardController {
    private final Campaigns campaigns;

    CurrentBoardController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/units/{unit}/board")
    @Requires(Permission.BOARD_READ)
    String show(@PathVariable UUID unit) {
        String address = "redirect:/units/" + unit + "/campaigns";
        return campaigns
                .current(unit)
                .map(campaign -> address + "/" + campaign.id() + "/board")
                .orElse(address);
    }
}

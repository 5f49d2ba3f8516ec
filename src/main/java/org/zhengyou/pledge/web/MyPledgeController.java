package org.zhengyou.pledge.web;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.Pledges;

/** A member's way to their own letter: the one there is, or a new one. */
@Controller
class MyPledgeController {
    private final Pledges pledges;
    private final PledgeCampaigns campaigns;

    MyPledgeController(Pledges pledges, PledgeCampaigns campaigns) {
        this.pledges = pledges;
        this.campaigns = campaigns;
    }

    @GetMapping("/pledges/mine")
    @Requires(Permission.PLEDGE_PROPOSE)
    String show(Viewer viewer, Page page) {
        UUID member = viewer.memberId();
        UUID unit = viewer.unitsAs(Set.of(Role.MEMBER)).stream()
                .findFirst()
                .or(() -> viewer.unitsAs(Set.of(Role.SECRETARY)).stream().findFirst())
                .orElseThrow(Missing::new);
        if (member == null) {
            return "redirect:/units/" + unit + "/pledges";
        }
        return pledges.of(viewer, unit, campaigns.current(unit), member)
                .map(pledge -> "redirect:/units/" + unit + "/pledges/" + pledge.id())
                .orElse("redirect:/units/" + unit + "/pledges/new?pledger=" + member);
    }
}

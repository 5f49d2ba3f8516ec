package org.zhengyou.campaign.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignArchives;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** The next state of a campaign. */
@Controller
class CampaignStateController {
    private final Campaigns campaigns;
    private final CampaignArchives archives;

    CampaignStateController(Campaigns campaigns, CampaignArchives archives) {
        this.campaigns = campaigns;
        this.archives = archives;
    }

    @PostMapping("/units/{unit}/campaigns/{id}/state")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam Campaign.State to,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "false") boolean accounts,
            Viewer viewer,
            Page page) {
        if (to == Campaign.State.ARCHIVED) {
            archives.archive(unit, id, note(note), accounts, viewer.accountId(), page.now());
        } else {
            campaigns.advance(unit, id, to, note(note), viewer.accountId(), page.now());
        }
        return "redirect:/units/" + unit + "/campaigns/" + id;
    }

    private static @Nullable String note(@Nullable String typed) {
        String text = Typed.text(typed);
        return text.isEmpty() ? null : text;
    }
}

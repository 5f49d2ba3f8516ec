package org.zhengyou.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignAccounts;
import org.zhengyou.campaign.CampaignArchives;
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.web.Page;

/** Everything that is kept of a campaign that is over, as one file; and the accounts that ended with it. */
@Controller
class CampaignArchiveController {
    private final Campaigns campaigns;
    private final CampaignArchives archives;
    private final CampaignAccounts accounts;

    CampaignArchiveController(Campaigns campaigns, CampaignArchives archives, CampaignAccounts accounts) {
        this.campaigns = campaigns;
        this.archives = archives;
        this.accounts = accounts;
    }

    @GetMapping("/units/{unit}/campaigns/{id}/archive.zip")
    @Requires(value = Permission.CAMPAIGN_MANAGE, recorded = true)
    void show(@PathVariable UUID unit, @PathVariable UUID id, Page page, HttpServletResponse response)
            throws IOException {
        Campaign campaign = campaigns.at(unit, id);
        if (campaign.state().open()) {
            throw new CampaignRefused(CampaignRefused.Reason.NOT_CLOSED, campaign.title());
        }
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(campaign.title() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        archives.write(campaign, page.locale(), response.getOutputStream());
    }

    @PostMapping("/units/{unit}/campaigns/{id}/accounts")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String update(@PathVariable UUID unit, @PathVariable UUID id) {
        accounts.enable(campaigns.at(unit, id));
        return "redirect:/units/" + unit + "/campaigns/" + id;
    }
}

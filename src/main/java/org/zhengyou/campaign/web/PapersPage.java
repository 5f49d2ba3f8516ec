package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocument;
import org.zhengyou.campaign.Officer;
import org.zhengyou.unit.Unit;

/**
 * Who leads a campaign, and its papers.
 *
 * @param problems of the form that was sent; field to message key
 */
public record PapersPage(
        Unit unit,
        Campaign campaign,
        List<Officer> officers,
        List<CampaignDocument> documents,
        boolean manage,
        DocumentForm document,
        OfficerForm officer,
        Map<String, String> problems) {
    public String at() {
        return "/units/" + unit.id() + "/campaigns/" + campaign.id();
    }
}

package org.zhengyou.campaign.web;

import java.util.Map;
import org.zhengyou.campaign.CampaignDocument;

/**
 * A paper that is being changed.
 *
 * @param problems field to message key
 */
public record PaperPage(CampaignDocument paper, DocumentForm form, Map<String, String> problems) {
    public String back() {
        return "/units/" + paper.unitId() + "/campaigns/" + paper.campaignId() + "/papers";
    }

    public String at() {
        return back() + "/" + paper.id();
    }
}

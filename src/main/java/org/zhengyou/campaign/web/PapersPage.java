package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocument;
import org.zhengyou.campaign.Officer;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.unit.Unit;

/**
 * Who leads a campaign, and its papers.
 *
 * @param removed what was just taken out and can be put back
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
        Map<String, String> problems,
        @Nullable RemovedThing removed) {
    /** Whether nobody stands before them in the same body. */
    public boolean first(Officer one) {
        return officers.stream()
                .filter(other -> other.body() == one.body())
                .findFirst()
                .equals(Optional.of(one));
    }

    /** Whether nobody stands after them in the same body. */
    public boolean last(Officer one) {
        return officers.reversed().stream()
                .filter(other -> other.body() == one.body())
                .findFirst()
                .equals(Optional.of(one));
    }

    public @Nullable String restoration() {
        return removed == null ? null : RemovalController.restoration(unit.id(), campaign.id(), removed);
    }

    public String at() {
        return "/units/" + unit.id() + "/campaigns/" + campaign.id();
    }
}

package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.unit.Unit;

/**
 * Campaigns that a unit takes part in, or that stand below it.
 *
 * @param path the unit and all above it
 */
public record CampaignsPage(Unit unit, Set<UUID> path, List<Campaign> campaigns, boolean manage) {
    /** As this unit sees it, where it takes part. */
    public String at(Campaign campaign) {
        UUID seenFrom = path.contains(campaign.unitId()) ? unit.id() : campaign.unitId();
        return "/units/" + seenFrom + "/campaigns/" + campaign.id();
    }
}

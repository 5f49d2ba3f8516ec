package org.zhengyou.campaign.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.CriteriaSets;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phases;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.Unit;

/** Gathers what a campaign's page shows to a viewer. */
@Component
class CampaignView {
    private final Campaigns campaigns;
    private final Phases phases;
    private final RequiredActions actions;
    private final CriteriaSets criteria;
    private final Shown shown;

    CampaignView(Campaigns campaigns, Phases phases, RequiredActions actions, CriteriaSets criteria, Shown shown) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.actions = actions;
        this.criteria = criteria;
        this.shown = shown;
    }

    boolean manages(Viewer viewer, UUID unit) {
        return shown.permissions.allows(viewer, Permission.CAMPAIGN_MANAGE, unit);
    }

    /** Missing while it is prepared, but for those who prepare it. */
    CampaignPage of(Unit unit, Campaign campaign, Viewer viewer) {
        boolean manage = manages(viewer, campaign.unitId());
        if (campaign.state() == Campaign.State.PREPARING && !manage) {
            throw new Missing();
        }
        return new CampaignPage(
                unit,
                campaign,
                phases.of(campaign),
                actions.of(campaign.id()),
                criteria.of(campaign.id()),
                manage ? campaigns.steps(campaign) : List.of(),
                manage && unit.id().equals(campaign.unitId()),
                shown.permissions.allows(viewer, Permission.BOARD_READ, unit.id()),
                manage ? shown.obligations.waiting(unit.id(), campaign.id()) : 0);
    }

    /** What stands beside the campaign itself. */
    @Component
    static class Shown {
        private final Permissions permissions;
        private final Obligations obligations;

        Shown(Permissions permissions, Obligations obligations) {
            this.permissions = permissions;
            this.obligations = obligations;
        }
    }
}

package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignAccounts;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.CriteriaSets;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phases;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
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
    private final BoardAccess access;

    CampaignView(
            Campaigns campaigns,
            Phases phases,
            RequiredActions actions,
            CriteriaSets criteria,
            Shown shown,
            BoardAccess access) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.actions = actions;
        this.criteria = criteria;
        this.shown = shown;
        this.access = access;
    }

    boolean manages(Viewer viewer, UUID unit) {
        return access.office(viewer, unit);
    }

    /** Missing while it is prepared, but for those who prepare it. */
    CampaignPage of(Unit unit, Campaign campaign, @Nullable UUID removed, Viewer viewer) {
        boolean manage = manages(viewer, campaign.unitId());
        if (campaign.state() == Campaign.State.PREPARING && !manage) {
            throw new Missing();
        }
        boolean changes = manage && unit.id().equals(campaign.unitId());
        return new CampaignPage(
                unit,
                campaign,
                phases.of(campaign),
                actions.of(campaign.id()),
                criteria.of(campaign.id()),
                manage ? campaigns.steps(campaign) : List.of(),
                changes,
                access.board(viewer, unit.id()),
                access.owes(viewer, unit.id()),
                manage ? shown.obligations.waiting(unit.id(), campaign.id()) : 0,
                actions.withdrawn(campaign.id()),
                changes ? actions.answered(campaign.id()) : Set.of(),
                changes
                        ? shown.removed
                                .find(unit.id(), campaign.id(), removed, RemovedThing.Kind.PHASE)
                                .orElse(null)
                        : null,
                changes ? shown.accounts(campaign) : 0);
    }

    /** What stands beside the campaign itself. */
    @Component
    static class Shown {
        private final Obligations obligations;
        private final RemovedThings removed;
        private final CampaignAccounts accounts;

        Shown(Obligations obligations, RemovedThings removed, CampaignAccounts accounts) {
            this.obligations = obligations;
            this.removed = removed;
            this.accounts = accounts;
        }

        private int accounts(Campaign campaign) {
            return switch (campaign.state()) {
                case CLOSED -> accounts.of(campaign).size();
                case ARCHIVED -> accounts.disabled(campaign).size();
                default -> 0;
            };
        }
    }
}

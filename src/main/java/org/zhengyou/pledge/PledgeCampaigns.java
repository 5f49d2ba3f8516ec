package org.zhengyou.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.CriteriaSet;
import org.zhengyou.campaign.CriteriaSets;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeRefused.Reason;

/** What the campaign says about its pledges: which one runs, by which criteria, and on which days letters are written. */
@Component
public class PledgeCampaigns {
    private final Campaigns campaigns;
    private final CriteriaSets criteria;

    PledgeCampaigns(Campaigns campaigns, CriteriaSets criteria) {
        this.campaigns = campaigns;
        this.criteria = criteria;
    }

    /** @throws PledgeRefused when the unit takes part in none today */
    public UUID current(UUID unit) {
        return campaigns.current(unit).map(Campaign::id).orElseThrow(() -> new PledgeRefused(Reason.NO_CAMPAIGN));
    }

    public String title(UUID unit, UUID campaign) {
        return campaigns.get(unit, campaign).title();
    }

    /** The wording of every criterion that such a pledger is reviewed by. */
    public List<String> criteria(UUID campaign, PledgerKind pledger) {
        CriteriaSet.Subject subject =
                pledger.organisation() ? CriteriaSet.Subject.ORGANISATION : CriteriaSet.Subject.MEMBER;
        return criteria.of(campaign).stream()
                .filter(set -> set.subject() == subject)
                .flatMap(set -> set.items().stream())
                .toList();
    }

    /** Nothing of a campaign in the archive changes. */
    void requireChangeable(UUID campaign) {
        campaigns.requireNotArchived(campaign);
    }

    /** Letters are written while a phase has pledges on; one that was written then may be recorded later. */
    void requireOpen(UUID campaign, LocalDate day) {
        if (!campaigns.toolOn(campaign, Campaign.Tool.PLEDGE, day)) {
            throw new PledgeRefused(Reason.NOT_THE_TIME);
        }
    }
}

package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.zhengyou.campaign.RequiredAction.Concerns;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** A committee with a direct and a guided branch, and a campaign over them in which self-chosen actions are on. */
public record SmallCampaign(UUID top, UUID direct, UUID guided, Campaign campaign) {

    /** Opens one in a tree of its own. */
    public static class Maker {
        private final Units units;
        private final Campaigns campaigns;
        private final Phases phases;

        Maker(Units units, Campaigns campaigns, Phases phases) {
            this.units = units;
            this.campaigns = campaigns;
            this.phases = phases;
        }

        public SmallCampaign open(LocalDate today) {
            UUID top = CampaignFixtures.open(units, null, "Committee", Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
            UUID direct = CampaignFixtures.open(units, top, "First branch", Unit.Kind.BRANCH, Unit.Affiliation.DIRECT);
            UUID guided = CampaignFixtures.open(units, top, "Second branch", Unit.Kind.BRANCH, Unit.Affiliation.GUIDED);
            Campaign campaign = CampaignFixtures.mobilised(campaigns, top);
            phases.save(new Phase(
                    top,
                    Uuid7.next(),
                    campaign.id(),
                    "All along",
                    today.minusDays(30),
                    today.plusDays(30),
                    Map.of(Campaign.Tool.SELF_CHOSEN, Phase.Switch.ON)));
            return new SmallCampaign(top, direct, guided, campaign);
        }
    }

    /** So many self-chosen actions by a day. */
    public RequiredAction ownActions(int target, LocalDate due, Concerns concerns) {
        return counting(CampaignIndicators.SELF_CHOSEN, target, due, concerns);
    }

    public RequiredAction counting(String indicator, int target, LocalDate due, Concerns concerns) {
        return new RequiredAction(
                top,
                Uuid7.next(),
                campaign.id(),
                "Own actions",
                indicator,
                Indicator.Kind.COUNT,
                target,
                due,
                concerns);
    }
}

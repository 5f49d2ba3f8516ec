package org.zhengyou.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.campaign.RemovedThing.Kind;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;

/** Takes phases, officers, documents and self-chosen actions out of a campaign, and puts them back. */
@Component
public class RemovedThings {
    private final JdbcClient jdbc;
    private final CampaignLocks locks;
    private final Campaigns campaigns;
    private final Indicators indicators;

    RemovedThings(JdbcClient jdbc, CampaignLocks locks, Campaigns campaigns, Indicators indicators) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.campaigns = campaigns;
        this.indicators = indicators;
    }

    /** What can be put back under that id, of these kinds. */
    public Optional<RemovedThing> find(UUID unit, UUID campaign, @Nullable UUID id, Kind... kinds) {
        if (id == null) {
            return Optional.empty();
        }
        return Arrays.stream(kinds)
                .flatMap(kind -> jdbc
                        .sql("select " + kind.name + " from " + kind.table + " where unit_id = :unit"
                                + " and campaign_id = :campaign and id = :id and removed_at is not null")
                        .param("unit", unit)
                        .param("campaign", campaign)
                        .param("id", id)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(name -> new RemovedThing(kind, id, name)))
                .findFirst();
    }

    /** Takes it out; missing where it is not there, nothing new where somebody else just did the same. */
    @Transactional
    public void remove(Kind kind, UUID unit, UUID campaign, UUID id, Instant now) {
        change(kind, unit, campaign, id, now);
    }

    /** Puts it back as it was. */
    @Transactional
    public void restore(Kind kind, UUID unit, UUID campaign, UUID id) {
        change(kind, unit, campaign, id, null);
    }

    /** What was removed goes for good. */
    @EventListener
    void on(CampaignClosed closed) {
        for (Kind kind : Kind.values()) {
            jdbc.sql("delete from " + kind.table + " where campaign_id = :campaign and removed_at is not null")
                    .param("campaign", closed.campaignId())
                    .update();
        }
    }

    private void change(Kind kind, UUID unit, UUID campaign, UUID id, @Nullable Instant removed) {
        require(kind, unit, campaign);
        int found = jdbc.sql("update " + kind.table + " set removed_at = :removed where unit_id = :unit"
                        + " and campaign_id = :campaign and id = :id")
                .param("removed", removed == null ? null : removed.atOffset(ZoneOffset.UTC))
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .update();
        if (found == 0) {
            throw new Missing();
        }
        if (kind == Kind.SELF_CHOSEN) {
            indicators.changed(campaign, unit, CampaignIndicators.SELF_CHOSEN);
        }
    }

    /** A unit's own records change while the campaign is under way, its settings while it is open. */
    private void require(Kind kind, UUID unit, UUID campaign) {
        if (kind != Kind.SELF_CHOSEN) {
            locks.requireOpen(unit, campaign);
            return;
        }
        Campaign of = campaigns.get(unit, campaign);
        if (!of.state().underWay()) {
            throw new CampaignRefused(Reason.NOT_UNDER_WAY, of.title());
        }
    }
}

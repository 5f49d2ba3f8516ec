package org.zhengyou.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.web.Paging;

/** What units did of their own choice. */
@Component
public class SelfChosenActions {
    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final ZoneId zone;

    SelfChosenActions(JdbcClient jdbc, Campaigns campaigns, Indicators indicators, Settings settings) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.zone = settings.zone();
    }

    /** A unit's own, the latest first. */
    public Paging<SelfChosenAction> of(UUID unit, UUID campaign, int page) {
        return Paging.of(
                jdbc.sql("""
                                select * from self_chosen_action where unit_id = :unit and campaign_id = :campaign and removed_at is null
                                order by happened_on desc, id desc limit :limit offset :offset
                                """)
                        .param("unit", unit)
                        .param("campaign", campaign)
                        .param("limit", Paging.SIZE + 1)
                        .param("offset", Paging.offset(page, Paging.SIZE))
                        .query(SelfChosenAction.class)
                        .list(),
                page,
                Paging.SIZE);
    }

    public SelfChosenAction get(UUID unit, UUID campaign, UUID id) {
        return jdbc.sql("""
                        select * from self_chosen_action
                        where unit_id = :unit and campaign_id = :campaign and id = :id and removed_at is null
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query(SelfChosenAction.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Adds the record, or changes the one of its id. */
    @Transactional
    public void save(SelfChosenAction action, @Nullable UUID actor) {
        Campaign campaign = requireUnderWay(action.unitId(), action.campaignId());
        LocalDate today = LocalDate.ofInstant(action.recordedAt(), zone);
        if (action.happenedOn().isAfter(today)) {
            throw new CampaignRefused(Reason.HAPPENED_LATER);
        }
        if (!campaigns.toolOn(campaign.id(), Campaign.Tool.SELF_CHOSEN, today)) {
            throw new CampaignRefused(Reason.TOOL_OFF);
        }
        jdbc.sql("""
                        insert into self_chosen_action (unit_id, id, campaign_id, title, body, happened_on,
                                                        recorded_at, recorded_by)
                        values (:unit, :id, :campaign, :title, :body, :happenedOn, :recordedAt, :actor)
                        on conflict (unit_id, id) do update
                        set title = excluded.title, body = excluded.body, happened_on = excluded.happened_on
                        """)
                .param("unit", action.unitId())
                .param("id", action.id())
                .param("campaign", action.campaignId())
                .param("title", action.title())
                .param("body", action.body())
                .param("happenedOn", action.happenedOn())
                .param("recordedAt", action.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
        indicators.changed(action.campaignId(), action.unitId(), CampaignIndicators.SELF_CHOSEN);
    }

    private Campaign requireUnderWay(UUID unit, UUID id) {
        Campaign campaign = campaigns.get(unit, id);
        if (!campaign.state().underWay()) {
            throw new CampaignRefused(Reason.NOT_UNDER_WAY, campaign.title());
        }
        return campaign;
    }
}

package org.zhengyou.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leading groups and offices. */
@Component
public class Officers {
    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    Officers(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    /** The leading group, then the office, each as they were entered. */
    public List<Officer> of(Campaign campaign) {
        return jdbc.sql("""
                        select unit_id, id, campaign_id, body, name, post, role, position from campaign_officer
                        where unit_id = :unit and campaign_id = :campaign order by body, position, id
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .query(Officer.class)
                .list();
    }

    @Transactional
    public void add(Officer officer) {
        campaigns.requireOpen(officer.unitId(), officer.campaignId());
        jdbc.sql("""
                        insert into campaign_officer (unit_id, id, campaign_id, body, name, post, role, position)
                        values (:unit, :id, :campaign, :body, :name, :post, :role, :position)
                        """)
                .param("unit", officer.unitId())
                .param("id", officer.id())
                .param("campaign", officer.campaignId())
                .param("body", officer.body().name())
                .param("name", officer.name())
                .param("post", officer.post())
                .param("role", officer.role())
                .param("position", officer.position())
                .update();
    }

    @Transactional
    public void remove(Campaign campaign, UUID id) {
        campaigns.requireOpen(campaign.unitId(), campaign.id());
        jdbc.sql("delete from campaign_officer where unit_id = :unit and campaign_id = :campaign and id = :id")
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .param("id", id)
                .update();
    }
}

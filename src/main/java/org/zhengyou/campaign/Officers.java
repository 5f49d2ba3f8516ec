package org.zhengyou.campaign;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;

/** Leading groups and offices. */
@Component
public class Officers {
    private final JdbcClient jdbc;
    private final CampaignLocks locks;
    private final Places places;

    Officers(JdbcClient jdbc, CampaignLocks locks, Places places) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.places = places;
    }

    public Officer get(Campaign campaign, UUID id) {
        return of(campaign).stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** The leading group, then the office, each as they were entered. */
    public List<Officer> of(Campaign campaign) {
        return jdbc.sql("""
                        select unit_id, id, campaign_id, body, name, post, role, position from campaign_officer
                        where unit_id = :unit and campaign_id = :campaign and removed_at is null
                        order by body, position, id
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .query(Officer.class)
                .list();
    }

    @Transactional
    public void add(Officer officer) {
        locks.requireOpen(officer.unitId(), officer.campaignId());
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

    /** Changes everything but the place. */
    @Transactional
    public void edit(Officer officer) {
        locks.requireOpen(officer.unitId(), officer.campaignId());
        jdbc.sql("""
                        update campaign_officer set body = :body, name = :name, post = :post, role = :role
                        where unit_id = :unit and campaign_id = :campaign and id = :id
                        """)
                .param("body", officer.body().name())
                .param("name", officer.name())
                .param("post", officer.post())
                .param("role", officer.role())
                .param("unit", officer.unitId())
                .param("campaign", officer.campaignId())
                .param("id", officer.id())
                .update();
    }

    /** Moves somebody by one place among those of the same body. */
    @Transactional
    public void move(Campaign campaign, UUID id, Places.Way way) {
        locks.requireOpen(campaign.unitId(), campaign.id());
        Officer.Body body = get(campaign, id).body();
        places.move(
                "campaign_officer",
                campaign.unitId(),
                of(campaign).stream()
                        .filter(officer -> officer.body() == body)
                        .map(Officer::id)
                        .toList(),
                id,
                way);
    }
}

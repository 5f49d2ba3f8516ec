package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;

/** The phases of campaigns, and the tools they switch. */
@Component
public class Phases {
    private final JdbcClient jdbc;
    private final CampaignLocks locks;

    Phases(JdbcClient jdbc, CampaignLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** In the order of their first days. */
    public List<Phase> of(Campaign campaign) {
        Map<UUID, Phase> phases = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.name, p.starts_on, p.ends_on, t.tool, t.switched
                        from campaign_phase p
                        left join campaign_phase_tool t on t.unit_id = p.unit_id and t.phase_id = p.id
                        where p.unit_id = :unit and p.campaign_id = :campaign and p.removed_at is null
                        order by p.starts_on, p.ends_on, p.id
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Phase phase = phases.get(id);
                    if (phase == null) {
                        phase = new Phase(
                                campaign.unitId(),
                                id,
                                campaign.id(),
                                row.getString("name"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                new EnumMap<>(Campaign.Tool.class));
                        phases.put(id, phase);
                    }
                    if (row.getString("tool") != null) {
                        phase.tools()
                                .put(
                                        Campaign.Tool.valueOf(row.getString("tool")),
                                        Phase.Switch.valueOf(row.getString("switched")));
                    }
                });
        return List.copyOf(phases.values());
    }

    public Phase get(Campaign campaign, UUID id) {
        return of(campaign).stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** Adds the phase, or changes the one of its id. */
    @Transactional
    public void save(Phase phase) {
        locks.requireOpen(phase.unitId(), phase.campaignId());
        jdbc.sql("""
                        insert into campaign_phase (unit_id, id, campaign_id, name, starts_on, ends_on)
                        values (:unit, :id, :campaign, :name, :startsOn, :endsOn)
                        on conflict (unit_id, id) do update
                        set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on
                        """)
                .param("unit", phase.unitId())
                .param("id", phase.id())
                .param("campaign", phase.campaignId())
                .param("name", phase.name())
                .param("startsOn", phase.startsOn())
                .param("endsOn", phase.endsOn())
                .update();
        jdbc.sql("delete from campaign_phase_tool where unit_id = :unit and phase_id = :id")
                .param("unit", phase.unitId())
                .param("id", phase.id())
                .update();
        phase.tools()
                .forEach((tool, switched) -> jdbc.sql("""
                        insert into campaign_phase_tool (unit_id, phase_id, tool, switched)
                        values (:unit, :id, :tool, :switched)
                        """)
                        .param("unit", phase.unitId())
                        .param("id", phase.id())
                        .param("tool", tool.name())
                        .param("switched", switched.name())
                        .update());
    }
}

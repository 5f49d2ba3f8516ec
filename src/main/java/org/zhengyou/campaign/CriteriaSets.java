package org.zhengyou.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** The criteria of campaigns. */
@Component
public class CriteriaSets {
    private static final String SHIPPED = "campaign/criteria.txt";

    private final JdbcClient jdbc;
    private final CampaignLocks locks;

    CriteriaSets(JdbcClient jdbc, CampaignLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    public List<CriteriaSet> of(UUID campaign) {
        return jdbc.sql("""
                        select s.* from campaign c
                        join campaign_criteria s on s.unit_id = c.unit_id and s.campaign_id = c.id
                        where c.id = :campaign order by s.position, s.id
                        """)
                .param("campaign", campaign)
                .query(CriteriaSets::row)
                .list();
    }

    public CriteriaSet get(UUID unit, UUID campaign, UUID id) {
        return jdbc.sql("""
                        select * from campaign_criteria
                        where unit_id = :unit and campaign_id = :campaign and id = :id
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query(CriteriaSets::row)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Adds the set, or changes the one of its id; what pledges were judged by stays once the campaign is closed. */
    @Transactional
    public void save(CriteriaSet set, int position) {
        locks.requireOpen(set.unitId(), set.campaignId());
        write(set, position);
    }

    private void write(CriteriaSet set, int position) {
        jdbc.sql("""
                        insert into campaign_criteria (unit_id, id, campaign_id, subject, name, items, position)
                        values (:unit, :id, :campaign, :subject, :name, :items, :position)
                        on conflict (unit_id, id)
                        do update set subject = excluded.subject, name = excluded.name, items = excluded.items
                        """)
                .param("unit", set.unitId())
                .param("id", set.id())
                .param("campaign", set.campaignId())
                .param("subject", set.subject().name())
                .param("name", set.name())
                .param("items", set.items().toArray(String[]::new))
                .param("position", position)
                .update();
    }

    /** Gives a new campaign the sets that come with the program. */
    void ship(Campaign campaign) {
        int position = 0;
        for (String line : lines()) {
            String[] parts = line.split("\\|", -1);
            write(
                    new CriteriaSet(
                            campaign.unitId(),
                            Uuid7.next(),
                            campaign.id(),
                            CriteriaSet.Subject.valueOf(parts[0].strip()),
                            parts[1].strip(),
                            List.of(parts[2].strip().split("\uFF1B", -1))),
                    position++);
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(SHIPPED)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CriteriaSet row(ResultSet row, int n) throws SQLException {
        return new CriteriaSet(
                row.getObject("unit_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                CriteriaSet.Subject.valueOf(row.getString("subject")),
                row.getString("name"),
                List.of((String[]) row.getArray("items").getArray()));
    }
}

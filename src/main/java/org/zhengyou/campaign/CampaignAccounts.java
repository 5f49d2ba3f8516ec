package org.zhengyou.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Accounts;

/** Accounts that were there for one campaign alone. The office, auditors and administrators stay: they open the archive. */
@Component
public class CampaignAccounts {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    CampaignAccounts(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Enabled accounts whose every role is one of taking part in the campaign, and in no other that is not archived. */
    public List<UUID> of(Campaign campaign) {
        return jdbc.sql("""
                        with covered as (select unit_id from unit_ancestor where ancestor_id = :top),
                        elsewhere as (
                            select a.unit_id from campaign c join unit_ancestor a on a.ancestor_id = c.unit_id
                            where c.id <> :campaign and c.state <> 'ARCHIVED'
                            union
                            select a.ancestor_id from campaign c join unit_ancestor a on a.unit_id = c.unit_id
                            where c.id <> :campaign and c.state <> 'ARCHIVED')
                        select a.id from account a join role_grant g on g.account_id = a.id
                        where a.disabled_at is null
                        group by a.id
                        having bool_and(g.role in ('SECRETARY', 'LEADER', 'INSPECTOR', 'MEMBER', 'EDITOR')
                                        and g.unit_id in (select unit_id from covered)
                                        and g.unit_id not in (select unit_id from elsewhere))
                        order by a.id
                        """)
                .param("top", campaign.unitId())
                .param("campaign", campaign.id())
                .query(UUID.class)
                .list();
    }

    /** Those that were disabled when the campaign went into the archive, and whose people are still here. */
    public List<UUID> disabled(Campaign campaign) {
        return jdbc.sql("""
                        select a.id from campaign_state s
                        join account a on a.disabled_at = s.at
                        left join member m on m.id = a.member_id
                        where s.unit_id = :unit and s.campaign_id = :campaign and s.to_state = 'ARCHIVED'
                          and (a.member_id is null or m.status = 'ACTIVE')
                        order by a.id
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .query(UUID.class)
                .list();
    }

    /** Enables them again, all at once. */
    @Transactional
    public void enable(Campaign campaign) {
        accounts.readmit(disabled(campaign));
    }

    void disable(Campaign campaign, Instant now) {
        accounts.retire(of(campaign), now);
    }
}

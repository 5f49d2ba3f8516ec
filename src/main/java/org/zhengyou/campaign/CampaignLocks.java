package org.zhengyou.campaign;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.platform.Missing;

/** A campaign's row, held until the transaction ends, so that it cannot be closed while its settings change. */
@Component
class CampaignLocks {
    private final JdbcClient jdbc;

    CampaignLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws CampaignRefused CLOSED */
    Campaign requireOpen(UUID unit, UUID id) {
        Campaign campaign = take(unit, id);
        if (!campaign.state().open()) {
            throw new CampaignRefused(Reason.CLOSED, campaign.title());
        }
        return campaign;
    }

    // Not FOR UPDATE: who writes a unit's row that points here may hold the roll-up's lock, which closing waits for.
    Campaign take(UUID unit, UUID id) {
        return jdbc.sql("select " + Campaigns.COLUMNS
                        + " from campaign c where c.unit_id = :unit and c.id = :id for no key update")
                .param("unit", unit)
                .param("id", id)
                .query(Campaign.class)
                .optional()
                .orElseThrow(Missing::new);
    }
}

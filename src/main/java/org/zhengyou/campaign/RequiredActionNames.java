package org.zhengyou.campaign;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.PartNames;

/** The titles of required actions, as names of the parts of {@code action.each}. */
@Component
class RequiredActionNames implements PartNames {
    private final JdbcClient jdbc;

    RequiredActionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(UUID campaign, String id) {
        if (!id.startsWith(CampaignIndicators.EACH + ".")) {
            return Optional.empty();
        }
        return jdbc.sql("select title from required_action where campaign_id = :campaign and id::text = :id")
                .param("campaign", campaign)
                .param("id", id.substring(CampaignIndicators.EACH.length() + 1))
                .query(String.class)
                .optional();
    }
}

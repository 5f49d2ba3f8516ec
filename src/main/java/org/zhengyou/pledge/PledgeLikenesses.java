package org.zhengyou.pledge;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pledges of the same unit and campaign that say the same or nearly so. */
@Component
public class PledgeLikenesses {
    /** As many texts are compared; a branch has fifty members as a rule, and the same text comes first. */
    private static final int MOST_COMPARED = 300;

    private static final int MOST_SHOWN = 3;

    private final JdbcClient jdbc;

    PledgeLikenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likest first, at most three; drafts of others are not looked at. */
    public List<Match> of(Pledge pledge) {
        String words = PledgeText.words(pledge.items());
        return jdbc
                .sql("""
                        select p.id, p.pledger_name, v.words
                        from pledge p join pledge_version v using (unit_id, version)
                        where p.unit_id = :unit and p.campaign_id = :campaign and p.id <> :id and p.state not in ('DRAFT', 'DISCARDED')
                          and v.pledge_id = p.id
                        order by (p.text_hash = :hash) desc, p.id limit :most
                        """)
                .param("unit", pledge.unitId())
                .param("campaign", pledge.campaignId())
                .param("id", pledge.id())
                .param("hash", PledgeText.hash(words))
                .param("most", MOST_COMPARED)
                .query((row, n) ->
                        new Match(row.getObject(1, UUID.class), row.getString(2), Likeness.of(words, row.getString(3))))
                .list()
                .stream()
                .filter(match -> match.likeness().notable())
                .sorted(Comparator.comparingDouble(
                        (Match match) -> -match.likeness().share()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** @param pledgeId of the other pledge */
    public record Match(UUID pledgeId, String pledgerName, Likeness likeness) {}
}

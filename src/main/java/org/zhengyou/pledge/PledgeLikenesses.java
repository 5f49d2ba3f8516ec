package org.zhengyou.pledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Synonyms;
import org.zhengyou.likeness.Text;
import org.zhengyou.likeness.Texts;

/** Pledges of the same unit and campaign that say the same or nearly so, also in other words. */
@Component
public class PledgeLikenesses {
    /** As many texts are compared; a branch has fifty members as a rule, and the same text comes first. */
    private static final int MOST_COMPARED = 300;

    private static final int MOST_SHOWN = 3;

    /** Less than this share is what pledges of one branch have in common anyway. */
    private static final double NOTABLE = 0.5;

    private final JdbcClient jdbc;
    private final Synonyms synonyms = Synonyms.shipped();

    PledgeLikenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likest first, at most three; drafts of others are not looked at. */
    public List<Match> of(Pledge pledge) {
        String words = PledgeText.words(pledge.items());
        Map<String, Other> others = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.pledger_name as name, v.words
                        from pledge p join pledge_version v using (unit_id, version)
                        where p.unit_id = :unit and p.campaign_id = :campaign and p.id <> :id
                          and p.state not in ('DRAFT', 'DISCARDED') and v.pledge_id = p.id
                        order by (p.text_hash = :hash) desc, p.id limit :most
                        """)
                .param("unit", pledge.unitId())
                .param("campaign", pledge.campaignId())
                .param("id", pledge.id())
                .param("hash", PledgeText.hash(words))
                .param("most", MOST_COMPARED)
                .query(Other.class)
                .list()
                .forEach(other -> others.put(other.id().toString(), other));
        Texts texts = Texts.of(
                synonyms,
                others.values().stream()
                        .map(other -> new Text(other.id().toString(), other.words()))
                        .toList());
        return texts.like(new Text(pledge.id().toString(), words), MOST_SHOWN).stream()
                .filter(likeness -> likeness.share() >= NOTABLE)
                .map(likeness -> match(Objects.requireNonNull(others.get(likeness.id())), likeness))
                .toList();
    }

    private static Match match(Other other, Likeness likeness) {
        return new Match(other.id(), other.name(), likeness);
    }

    private record Other(UUID id, String name, String words) {}

    /** @param pledgeId of the other pledge */
    public record Match(UUID pledgeId, String pledgerName, Likeness likeness) {}
}

package org.zhengyou.pledge;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.Question;
import org.zhengyou.search.SearchIndex;
import org.zhengyou.search.SearchUpkeep;

/**
 * Pledges by their words, the newest first. The index says which may be meant; whether they are, and who may see them,
 * is asked of the records.
 */
@Component
class PledgeSearch {
    private static final int FIRST = 200;
    /** So many are looked at for one page; the index would have to be far behind for more. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final SearchUpkeep upkeep;

    PledgeSearch(JdbcClient jdbc, SearchIndex index, SearchUpkeep upkeep) {
        this.jdbc = jdbc;
        this.index = index;
        this.upkeep = upkeep;
    }

    /** Whether the index is whole, and the words are such that it knows. */
    boolean answers(String words) {
        return upkeep.ready() && words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * At most {@code limit} rows.
     *
     * @param where condition on table {@code p} that each row must meet, with the parameters of {@code filter}
     */
    List<PledgeRow> rows(UUID unit, PledgeFilter filter, PledgeSight sight, String where, int limit) {
        Optional<UUID> campaign = campaign(unit, filter.campaignId());
        if (campaign.isEmpty()) {
            return List.of();
        }
        Question question = Question.of(PledgeEntries.COLLECTION, filter.words(), audience(unit, sight))
                .withMarks(marks(campaign.get(), filter));
        List<PledgeRow> rows = new ArrayList<>();
        UUID after = filter.after();
        int chunk = FIRST;
        for (int looked = 0; looked < MOST && rows.size() < limit; looked += chunk, chunk *= 2) {
            List<EntryKey> keys = index.newest(question, after, chunk);
            read(keys, unit, campaign.get(), filter, sight, where, limit - rows.size(), rows);
            if (keys.size() < chunk) {
                break;
            }
            after = keys.getLast().id();
        }
        return rows;
    }

    private void read(
            List<EntryKey> keys,
            UUID unit,
            UUID campaign,
            PledgeFilter filter,
            PledgeSight sight,
            String where,
            int limit,
            List<PledgeRow> rows) {
        jdbc.sql("""
                        select u.name, %s
                        from unnest(:units, :ids) as k (unit_id, id)
                        join pledge p on p.unit_id = k.unit_id and p.id = k.id
                        join unit u on u.id = p.unit_id
                        where p.campaign_id = :campaign and %s
                        order by p.id desc limit :limit
                        """.formatted(PledgeRow.COLUMNS, where))
                .params(filter.parameters(sight))
                .param("units", keys.stream().map(EntryKey::unit).toArray(UUID[]::new))
                .param("ids", keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                .param("unit", unit)
                .param("campaign", campaign)
                .param("limit", limit)
                .query((ResultSet row) -> {
                    rows.add(PledgeRow.read(row, rows.size()));
                });
    }

    private Optional<UUID> campaign(UUID unit, @Nullable UUID chosen) {
        return chosen != null
                ? Optional.of(chosen)
                : jdbc.sql("select id from " + PledgeLists.CURRENT + " as current (id)")
                        .param("unit", unit)
                        .query(UUID.class)
                        .optional();
    }

    private static Set<String> audience(UUID unit, PledgeSight sight) {
        Set<String> audience = new HashSet<>();
        audience.add(sight.all() ? Entry.under(unit) : PledgeEntries.shown(unit));
        if (sight.memberId() != null) {
            audience.add(PledgeEntries.member(sight.memberId()));
        }
        return audience;
    }

    private static Set<String> marks(UUID campaign, PledgeFilter filter) {
        Set<String> marks = new HashSet<>();
        marks.add(PledgeEntries.campaign(campaign));
        if (filter.state() != null) {
            marks.add(filter.state().name());
        }
        if (filter.pledger() != null) {
            marks.add(filter.pledger().name());
        }
        if (filter.item() != null) {
            marks.add(filter.item().name());
        }
        return marks;
    }
}

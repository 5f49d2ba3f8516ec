package org.zhengyou.pledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.SearchQueue;
import org.zhengyou.search.SearchSource;
import org.zhengyou.unit.UnitMoved;

/**
 * Pledges as they are searched: the signed name, and the words of the text that stands. Who may find one: with
 * {@code under:} a unit every one below it, with {@code shown:} those that may be read without being an insider, with
 * {@code member:} one's own.
 */
@Component
class PledgeEntries implements SearchSource {
    static final String COLLECTION = "pledge";

    private final JdbcClient jdbc;
    private final SearchQueue queue;

    PledgeEntries(JdbcClient jdbc, SearchQueue queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /** In the writer's transaction. */
    void changed(UUID unit, UUID id) {
        queue.changed(COLLECTION, unit, id);
    }

    @EventListener
    void moved(UnitMoved event) {
        queue.changedUnits(
                COLLECTION,
                jdbc.sql("select unit_id from unit_ancestor where ancestor_id = :unit")
                        .param("unit", event.unitId())
                        .query(UUID.class)
                        .list());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<Entry> load(List<EntryKey> keys) {
        return jdbc.sql("""
                        select p.unit_id, p.id, p.campaign_id, p.pledger_kind, p.member_id, p.pledger_name, p.state,
                               p.state_on, p.in_force_on is not null or p.state = 'ON_NOTICE' as shown, v.words,
                               array(select a.ancestor_id from unit_ancestor a where a.unit_id = p.unit_id) as units,
                               array(select distinct i.kind from pledge_item i
                                     where i.unit_id = p.unit_id and i.pledge_id = p.id and i.version = p.version)
                                   as items
                        from unnest(:units, :ids) as k (unit_id, id)
                        join pledge p on p.unit_id = k.unit_id and p.id = k.id
                        join pledge_version v
                            on v.unit_id = p.unit_id and v.pledge_id = p.id and v.version = p.version
                        where p.state <> 'DISCARDED'
                        """)
                .param("units", keys.stream().map(EntryKey::unit).toArray(UUID[]::new))
                .param("ids", keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                .query(PledgeEntries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        Set<String> audience = new HashSet<>();
        for (UUID above : PledgeEntries.<UUID>array(row, "units")) {
            audience.add(Entry.under(above));
            if (row.getBoolean("shown")) {
                audience.add(shown(above));
            }
        }
        if (member != null) {
            audience.add(member(member));
        }
        Set<String> marks = new HashSet<>();
        marks.add(campaign(row.getObject("campaign_id", UUID.class)));
        marks.add(row.getString("state"));
        marks.add(row.getString("pledger_kind"));
        marks.addAll(PledgeEntries.<String>array(row, "items"));
        return new Entry(
                COLLECTION,
                row.getObject("id", UUID.class),
                unit,
                row.getString("pledger_name"),
                row.getString("words"),
                List.of(),
                "",
                "",
                row.getString("pledger_kind"),
                row.getObject("state_on", LocalDate.class),
                audience,
                marks);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((T[]) array.getArray());
    }

    @Override
    public List<EntryKey> keys(@Nullable UUID unit, @Nullable EntryKey after, int limit) {
        return jdbc.sql("select p.unit_id as unit, p.id from pledge p where "
                        + (unit == null ? "true" : "p.unit_id = :unit")
                        + (after == null ? "" : " and (p.unit_id, p.id) > (:afterUnit, :after)")
                        + " order by p.unit_id, p.id limit :limit")
                .param("unit", unit)
                .param("afterUnit", after == null ? null : after.unit())
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query(EntryKey.class)
                .list();
    }

    static String shown(UUID unit) {
        return "shown:" + unit;
    }

    static String member(UUID member) {
        return "member:" + member;
    }

    static String campaign(UUID campaign) {
        return "campaign:" + campaign;
    }
}

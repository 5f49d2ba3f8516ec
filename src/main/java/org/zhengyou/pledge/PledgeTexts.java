package org.zhengyou.pledge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;

/** The texts of pledges, every version of each; inside the caller's transaction. */
@Component
class PledgeTexts {
    private final JdbcClient jdbc;

    PledgeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a version; the pledge must exist. */
    void write(UUID unit, UUID pledge, int version, List<Item> items, PledgeDeed deed) {
        String words = PledgeText.words(items);
        jdbc.sql("""
                        insert into pledge_version (unit_id, pledge_id, version, words, text_hash, reason, written_by,
                                                    recorded_at)
                        values (:unit, :pledge, :version, :words, :hash, :reason, :by, :at)
                        """)
                .param("unit", unit)
                .param("pledge", pledge)
                .param("version", version)
                .param("words", words)
                .param("hash", PledgeText.hash(words))
                .param("reason", deed.reason())
                .param("by", deed.viewer().name())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .update();
        // One statement for all items: twenty round trips for twenty items would be most of the time of saving.
        int count = items.size();
        jdbc.sql("""
                        insert into pledge_item (unit_id, pledge_id, version, position, kind, text, measure, due_on,
                                                 responsible)
                        select :unit, :pledge, :version, i.position, i.kind, i.text, i.measure, i.due_on, i.responsible
                        from unnest(:kinds::text[], :texts::text[], :measures::text[], :dues::date[],
                                    :responsibles::text[])
                             with ordinality as i (kind, text, measure, due_on, responsible, position)
                        """)
                .param("unit", unit)
                .param("pledge", pledge)
                .param("version", version)
                .param("kinds", column(items, count, item -> item.kind().name()))
                .param("texts", column(items, count, Item::text))
                .param("measures", column(items, count, Item::measure))
                .param("dues", column(items, count, item -> item.dueOn().toString()))
                .param("responsibles", column(items, count, Item::responsible))
                .update();
    }

    /** Writes a version again in place of what it held. */
    void rewrite(Pledge pledge, int version, List<Item> items, PledgeDeed deed) {
        jdbc.sql("delete from pledge_version where unit_id = :unit and pledge_id = :pledge and version = :version")
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .param("version", version)
                .update();
        write(pledge.unitId(), pledge.id(), version, items, deed);
    }

    /** What lists and comparisons read of a version becomes what stands. */
    void show(Pledge pledge, List<Item> items) {
        jdbc.sql("""
                        update pledge set summary = :summary, text_hash = :hash, due_on = :due
                        where unit_id = :unit and id = :id
                        """)
                .param("summary", PledgeText.summary(items))
                .param("hash", PledgeText.hash(PledgeText.words(items)))
                .param("due", pledge.withItems(items).dueOn())
                .param("unit", pledge.unitId())
                .param("id", pledge.id())
                .update();
    }

    /** Notes the day on which a version was approved. */
    void stand(Pledge pledge, int version, LocalDate on) {
        jdbc.sql("""
                        update pledge_version set stands_from = :on
                        where unit_id = :unit and pledge_id = :pledge and version = :version
                        """)
                .param("on", on)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .param("version", version)
                .update();
    }

    int newest(Pledge pledge) {
        return jdbc.sql("select max(version) from pledge_version where unit_id = :unit and pledge_id = :pledge")
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(Integer.class)
                .single();
    }

    /** The version that stood before the present one; the present one where none did. */
    int before(Pledge pledge) {
        return jdbc.sql("""
                        select coalesce(max(version), :version) from pledge_version
                        where unit_id = :unit and pledge_id = :pledge and version < :version
                          and stands_from is not null
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .param("version", pledge.version())
                .query(Integer.class)
                .single();
    }

    List<Item> items(Pledge pledge, int version) {
        return jdbc.sql("""
                        select kind, text, measure, due_on, responsible from pledge_item
                        where unit_id = :unit and pledge_id = :pledge and version = :version order by position
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .param("version", version)
                .query((row, n) -> item(row))
                .list();
    }

    /** Every version, the newest first. */
    List<PledgeVersion> versions(Pledge pledge) {
        Map<Integer, PledgeVersion> versions = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.kind, i.text, i.measure, i.due_on, i.responsible, v.version, v.reason, v.written_by,
                               v.recorded_at, v.stands_from
                        from pledge_version v
                        join pledge_item i using (unit_id, pledge_id, version)
                        where v.unit_id = :unit and v.pledge_id = :pledge
                        order by v.version desc, i.position
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(row -> {
                    int version = row.getInt(6);
                    PledgeVersion known = versions.get(version);
                    if (known == null) {
                        known = new PledgeVersion(
                                version,
                                row.getString(7),
                                row.getString(8),
                                row.getObject(9, java.time.OffsetDateTime.class).toInstant(),
                                row.getObject(10, LocalDate.class),
                                new ArrayList<>());
                        versions.put(version, known);
                    }
                    known.items().add(item(row));
                });
        return List.copyOf(versions.values());
    }

    private static Item item(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Item(
                ItemKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5));
    }

    private static String[] column(List<Item> items, int count, java.util.function.Function<Item, String> of) {
        String[] column = new String[count];
        for (int i = 0; i < count; i++) {
            column[i] = of.apply(items.get(i));
        }
        return column;
    }
}

package org.zhengyou.library;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.SearchQueue;
import org.zhengyou.search.SearchSource;
import org.zhengyou.unit.UnitChanged;
import org.zhengyou.unit.UnitMoved;

/** Listed documents as they are found. One without a preview is found by its title and tags. */
@Component
class LibrarySource implements SearchSource {
    private final JdbcClient jdbc;
    private final DocumentTags tags;
    private final Renderings renderings;
    private final SearchQueue queue;

    LibrarySource(JdbcClient jdbc, DocumentTags tags, Renderings renderings, SearchQueue queue) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.renderings = renderings;
        this.queue = queue;
    }

    @Override
    public String collection() {
        return DocumentFollowers.COLLECTION;
    }

    /** Of half a million characters each at most. */
    @Override
    public int batch() {
        return 20;
    }

    private record Row(
            UUID unitId,
            UUID id,
            String title,
            String author,
            String unitName,
            Document.Visibility visibility,
            int version,
            String kind,
            LocalDate listedOn) {}

    @Override
    public List<Entry> load(List<EntryKey> keys) {
        List<Row> rows = jdbc.sql("""
                        select d.unit_id, d.id, d.title, d.author, u.name as unit_name, d.visibility, d.version, v.kind,
                               d.listed_on
                        from unnest(:units, :ids) as k (unit_id, id)
                        join document d on d.unit_id = k.unit_id and d.id = k.id and d.state = 'LISTED'
                        join unit u on u.id = d.unit_id
                        join document_version v
                          on v.unit_id = d.unit_id and v.document_id = d.id and v.version = d.version
                        """)
                .param("units", keys.stream().map(EntryKey::unit).toArray(UUID[]::new))
                .param("ids", keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                .query(Row.class)
                .list();
        Map<UUID, List<String>> words = tags.of(rows.stream().map(Row::id).toList());
        Map<UUID, Set<String>> above = above(rows.stream().map(Row::unitId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row ->
                        entry(row, words.getOrDefault(row.id(), List.of()), above.getOrDefault(row.unitId(), Set.of())))
                .toList();
    }

    private Entry entry(Row row, List<String> words, Set<String> above) {
        Set<String> audience = switch (row.visibility()) {
            case PUBLIC -> Set.of(Entry.PUBLIC);
            case INTERNAL -> Set.of(Entry.INTERNAL);
            case UNIT -> above;
        };
        return new Entry(
                collection(),
                row.id(),
                row.unitId(),
                row.title(),
                renderings.text(row.unitId(), row.id(), row.version()),
                words,
                row.author(),
                row.unitName(),
                row.kind(),
                row.listedOn(),
                audience,
                row.visibility() == Document.Visibility.UNIT ? Set.of() : above);
    }

    private record Above(UUID unitId, UUID ancestorId) {}

    private Map<UUID, Set<String>> above(Collection<UUID> units) {
        return jdbc
                .sql("select unit_id, ancestor_id from unit_ancestor where unit_id = any (:units)")
                .param("units", units.toArray(UUID[]::new))
                .query(Above.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Above::unitId, Collectors.mapping(row -> Entry.under(row.ancestorId()), Collectors.toSet())));
    }

    @Override
    public List<EntryKey> keys(@Nullable UUID unit, @Nullable EntryKey after, int limit) {
        return jdbc.sql("""
                        select unit_id, id from document
                        where state = 'LISTED' and (cast(:unit as uuid) is null or unit_id = :unit)
                          and (cast(:after_unit as uuid) is null or (unit_id, id) > (:after_unit, :after_id))
                        order by unit_id, id limit :limit
                        """)
                .param("unit", unit, Types.OTHER)
                .param("after_unit", after == null ? null : after.unit(), Types.OTHER)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new EntryKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    @EventListener
    void on(UnitChanged changed) {
        queue.changedUnits(collection(), List.of(changed.unitId()));
    }

    @EventListener
    void on(UnitMoved moved) {
        List<UUID> below = jdbc.sql("select unit_id from unit_ancestor where ancestor_id = :unit")
                .param("unit", moved.unitId())
                .query(UUID.class)
                .list();
        queue.changedUnits(collection(), below);
    }
}

package org.zhengyou.library;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Paging;

/** Lists of documents that are not searched for: the desk's, one's favourites, the map of the public ones. */
@Component
public class DocumentLists {
    private static final String ROW = """
            select d.unit_id, d.id, d.title, u.name as unit_name, d.author, d.visibility, d.state, v.kind, v.pages,
                   v.size, v.rendering, d.proposed_at, d.created_at
            from document d
            join unit u on u.id = d.unit_id
            join document_version v on v.unit_id = d.unit_id and v.document_id = d.id and v.version = d.version
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    DocumentLists(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /** Of a unit and all below it: all, for those who work on them; else the viewer's own. What waits comes first, then the newest. */
    public Paging<DocumentRow> desk(Viewer viewer, UUID unit, DeskFilter filter, int page) {
        boolean all = permissions.allows(viewer, Permission.DOCUMENT_MANAGE, unit)
                || permissions.allows(viewer, Permission.DOCUMENT_DECIDE, unit);
        Set<UUID> works = new HashSet<>(viewer.unitsWhere(Permission.DOCUMENT_MANAGE));
        works.addAll(viewer.unitsWhere(Permission.DOCUMENT_DECIDE));
        List<DocumentRow> rows = jdbc.sql(ROW + """
                        join unit_ancestor a on a.unit_id = d.unit_id and a.ancestor_id = :unit
                        where (:all or d.owner_id = :account)
                          and position(lower(:words) in lower(d.title || ' ' || d.author || ' ' || u.name)) > 0
                          and case :which when 'ALL' then true
                                          when 'PROPOSED' then d.proposed_at is not null
                                          when 'NO_PREVIEW' then v.rendering = 'FAILED'
                                          when 'ALIKE' then exists (
                                              select from document_likeness l
                                              join document o on o.unit_id = l.other_unit_id and o.id = l.other_id
                                              where l.unit_id = d.unit_id and l.document_id = d.id
                                                and (o.owner_id = :account
                                                     or exists (select from unit_ancestor s where s.unit_id = o.unit_id
                                                                and s.ancestor_id = any (:works))
                                                     or o.state = 'LISTED' and """ + DocumentSight.readable("o") + """
                                                )
                                                and not exists (
                                                    select from document_likeness_decision c
                                                    where (c.unit_id, c.document_id, c.other_unit_id, c.other_id)
                                                          in ((l.unit_id, l.document_id, l.other_unit_id, l.other_id),
                                                              (l.other_unit_id, l.other_id, l.unit_id, l.document_id))))
                                          else d.state = :which end
                        order by d.proposed_at is null, d.created_at desc, d.id desc limit :limit offset :offset
                        """)
                .param("words", filter.words().strip())
                .param("which", filter.which() == null ? "ALL" : filter.which().name())
                .param("unit", unit)
                .param("all", all)
                .param("account", viewer.account())
                .param("works", works.toArray(UUID[]::new))
                .param("internal", permissions.allows(viewer, Permission.DOCUMENT_READ))
                .param("tops", viewer.unitsWhere(Permission.DOCUMENT_READ).toArray(UUID[]::new))
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(DocumentRow.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** What an account has marked for itself and may still see as listed, the latest mark first. */
    public Paging<DocumentRow> favourites(Viewer viewer, DocumentSight sight, int page) {
        List<DocumentRow> rows = jdbc.sql(ROW + """
                        join document_favourite f on f.unit_id = d.unit_id and f.document_id = d.id
                        where f.account_id = :account and d.state = 'LISTED'
                          and (d.owner_id = :account or """ + DocumentSight.readable("d") + """
                        )
                        order by f.at desc, d.id limit :limit offset :offset
                        """)
                .param("account", viewer.account())
                .param("internal", sight.internal(viewer))
                .param("tops", sight.tops(viewer).toArray(UUID[]::new))
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(DocumentRow.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** How many wait to be made public below any of the units. */
    long proposed(Collection<UUID> tops) {
        return jdbc.sql("""
                        select count(*) from document d
                        where d.proposed_at is not null and d.state in ('DRAFT', 'WITHDRAWN')
                          and exists (select from unit_ancestor a
                                      where a.unit_id = d.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private record Priced(UUID id, long price) {}

    /** The prices, in fen, of those of some that have one. */
    public Map<UUID, Long> prices(Collection<UUID> documents) {
        return jdbc
                .sql("select id, price from document where id = any (:documents) and price > 0")
                .param("documents", documents.toArray(UUID[]::new))
                .query(Priced.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Priced::id, Priced::price));
    }

    /** The address of a document that everyone may read, and when its newest file came. */
    public record Place(UUID unitId, UUID id, Instant changedAt) {}

    /** How many everyone may read. */
    public int everyones() {
        return jdbc.sql("select count(*) from document where state = 'LISTED' and visibility = 'PUBLIC'")
                .query(Integer.class)
                .single();
    }

    /** Some of them, the earliest first, so that each keeps its place when others come. */
    public List<Place> everyones(int from, int most) {
        return jdbc.sql("""
                        select d.unit_id, d.id, v.added_at as changed_at
                        from document d
                        join document_version v
                          on v.unit_id = d.unit_id and v.document_id = d.id and v.version = d.version
                        where d.state = 'LISTED' and d.visibility = 'PUBLIC'
                        order by d.listed_on, d.id limit :most offset :from
                        """)
                .param("most", most)
                .param("from", from)
                .query(Place.class)
                .list();
    }
}

package org.zhengyou.notice;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.web.Paging;

/** What pages show of notices: queues of a subtree for those who work on them, and what the public may see. */
@Component
public class NoticeLists {
    private static final String ROW = """
            select n.unit_id, n.id, n.title, u.name as unit_name, n.state, n.posted_on, n.ends_on,
                   (select count(*) from notice_item i
                    where i.unit_id = n.unit_id and i.notice_id = n.id and i.outcome in (:outcomes)) as items
            from notice n join unit u on u.id = n.unit_id
            """;

    private final JdbcClient jdbc;

    NoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notices of a unit and all below it, in some of the states, the latest first. */
    public Paging<NoticeRow> queue(UUID top, List<Notice.State> states, int page) {
        List<NoticeRow> rows = jdbc.sql(ROW + """
                        join unit_ancestor a on a.unit_id = n.unit_id and a.ancestor_id = :top
                        where n.state in (:states)
                        order by n.id desc limit :limit offset :offset
                        """)
                .param("outcomes", names(List.of(NoticeItem.Outcome.values())))
                .param("top", top)
                .param("states", names(states))
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(NoticeRow.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** Notices that the public sees: on display, or ended ones; a withdrawn one is not listed. */
    public Paging<NoticeRow> displayed(boolean ended, int page, int size) {
        List<Notice.State> states = ended
                ? List.of(Notice.State.ENDED_CLEAR, Notice.State.ENDED_UPHELD)
                : List.of(Notice.State.POSTED, Notice.State.OBJECTION_PENDING);
        List<NoticeRow> rows = jdbc.sql(ROW + """
                        where n.state in (:states) and n.posted_at is not null
                        order by n.posted_at desc, n.id limit :limit offset :offset
                        """)
                .param("outcomes", names(PUBLIC))
                .param("states", names(states))
                .param("limit", size + 1)
                .param("offset", Paging.offset(page, size))
                .query(NoticeRow.class)
                .list();
        return Paging.of(rows, page, size);
    }

    private static final List<NoticeItem.Outcome> PUBLIC =
            List.of(NoticeItem.Outcome.PENDING, NoticeItem.Outcome.CLEARED);

    /** Items that the public may see, where name or unit hold the text sought; "" for all. */
    public Paging<NoticeItem> publicItems(UUID unit, UUID notice, String sought, int page) {
        return items(unit, notice, PUBLIC, sought, page);
    }

    /** All items, for those who work on the notice. */
    public Paging<NoticeItem> items(UUID unit, UUID notice, int page) {
        return items(unit, notice, List.of(NoticeItem.Outcome.values()), "", page);
    }

    /** One item that the public may see; empty where it is decided against or taken out. */
    public java.util.Optional<NoticeItem> publicItem(UUID unit, UUID notice, UUID item) {
        return select("and i.id = :item", unit, notice, PUBLIC)
                .param("item", item)
                .query(NoticeLists::item)
                .optional();
    }

    private Paging<NoticeItem> items(
            UUID unit, UUID notice, List<NoticeItem.Outcome> outcomes, String sought, int page) {
        List<NoticeItem> rows = select("""
                        and (:sought = '' or position(:sought in i.name) > 0 or position(:sought in i.unit_name) > 0)
                        order by i.position limit :limit offset :offset
                        """, unit, notice, outcomes)
                .param("sought", sought)
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(NoticeLists::item)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    private JdbcClient.StatementSpec select(String rest, UUID unit, UUID notice, List<NoticeItem.Outcome> outcomes) {
        // The page first, then what is asked of its rows: rows that are skipped cost no look at objections.
        return jdbc.sql("""
                        select i.*, exists (select from objection o
                                            where o.unit_id = i.unit_id and o.item_id = i.id
                                              and o.state in ('RECEIVED', 'SCREENED', 'INVESTIGATING')) as held
                        from (select * from notice_item i
                              where i.unit_id = :unit and i.notice_id = :notice and i.outcome in (:outcomes)
                        """ + rest + ") i order by i.position")
                .param("unit", unit)
                .param("notice", notice)
                .param("outcomes", names(outcomes));
    }

    private static NoticeItem item(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new NoticeItem(
                row.getObject("unit_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getObject("subject_unit_id", UUID.class),
                row.getString("name"),
                row.getString("unit_name"),
                row.getString("post"),
                Arrays.asList((String[]) row.getArray("lines").getArray()),
                NoticeItem.Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("held"));
    }

    /** The steps of a notice, the first first. */
    public List<NoticeTransition> history(UUID unit, UUID notice) {
        return jdbc.sql("""
                        select from_state, to_state, actor_id, actor_name, at, reason from notice_transition
                        where unit_id = :unit and notice_id = :notice order by at, id
                        """)
                .param("unit", unit)
                .param("notice", notice)
                .query(NoticeTransition.class)
                .list();
    }

    /** How many notices stand in a state below any of the units. */
    public long waiting(java.util.Collection<UUID> tops, Notice.State state, @Nullable UUID notReviewedBy) {
        return jdbc.sql("""
                        select count(*) from notice n
                        where n.state = :state and (:account::uuid is null or n.content_reviewed_by <> :account)
                          and exists (select from unit_ancestor a
                                      where a.unit_id = n.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("state", state.name())
                .param("account", notReviewedBy)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}

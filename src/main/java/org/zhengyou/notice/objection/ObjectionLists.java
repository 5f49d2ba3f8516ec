package org.zhengyou.notice.objection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.notice.objection.Objection.State;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Paging;

/** What the office's pages show of objections. */
@Component
public class ObjectionLists {
    /** Those the office still has to do something about. */
    public static final Set<State> UNANSWERED =
            EnumSet.of(State.RECEIVED, State.SCREENED, State.INVESTIGATING, State.UPHELD, State.NOT_UPHELD);

    private static final String ROW = """
            select o.unit_id, o.id, o.number, o.state, o.anonymous, n.title as notice_title, o.notice_id,
                   i.name as item_name, i.unit_name as item_unit_name, o.received_at, o.reply_due_on
            from objection o
            join notice n on n.unit_id = o.unit_id and n.id = o.notice_id
            join notice_item i on i.unit_id = o.unit_id and i.id = o.item_id
            """;

    private final JdbcClient jdbc;

    ObjectionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Objections to notices of a unit and all below it, as they came in. */
    public Paging<ObjectionRow> queue(UUID top, Collection<State> states, int page) {
        List<ObjectionRow> rows = jdbc.sql(ROW + """
                        join unit_ancestor a on a.unit_id = o.unit_id and a.ancestor_id = :top
                        where o.state in (:states)
                        order by o.received_at, o.id limit :limit offset :offset
                        """)
                .param("top", top)
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(ObjectionRow.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /**
     * The unit whose notice an objection is to.
     *
     * @param unit that one, or the one whose member or pledge it is about
     */
    public UUID unit(UUID unit, UUID id) {
        return jdbc.sql("""
                        select o.unit_id from objection o
                        join notice_item i on i.unit_id = o.unit_id and i.id = o.item_id
                        where o.id = :id and (o.unit_id = :unit or i.subject_unit_id = :unit)
                        """)
                .param("id", id)
                .param("unit", unit)
                .query(UUID.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    public ObjectionRow row(UUID unit, UUID id) {
        return jdbc.sql(ROW + "where o.unit_id = :unit and o.id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(ObjectionRow.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    public List<ObjectionTransition> history(UUID unit, UUID id) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, at, reason from objection_transition
                        where unit_id = :unit and objection_id = :id order by at, id
                        """)
                .param("unit", unit)
                .param("id", id)
                .query(ObjectionTransition.class)
                .list();
    }

    /** How many wait for the office below any of the units. */
    public long waiting(Collection<UUID> tops) {
        return jdbc.sql("""
                        select count(*) from objection o
                        where o.state in (:states)
                          and exists (select from unit_ancestor a
                                      where a.unit_id = o.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("states", UNANSWERED.stream().map(Enum::name).toList())
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}

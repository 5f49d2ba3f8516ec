package org.zhengyou.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.UnitRefused.Reason;

/** The tree: reading it, and the deeds that change it. Every deed has a day from which it holds and keeps history. */
@Component
public class Units {
    /** One lock for all changes of the tree's shape: two moves at once could make a circle. */
    private static final long TREE = 0x7a79_0001;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Units(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Unit get(UUID id) {
        return find(id).orElseThrow(Missing::new);
    }

    public Optional<Unit> find(UUID id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    /** Tops of trees, in the office's order. */
    public List<Unit> roots() {
        return jdbc.sql("select * from unit where parent_id is null and closed_on is null order by position, id")
                .query(Unit.class)
                .list();
    }

    /** Open units directly below one, in the office's own order. */
    public List<Unit> children(UUID id) {
        return jdbc.sql("select * from unit where parent_id = :id and closed_on is null order by position, id")
                .param("id", id)
                .query(Unit.class)
                .list();
    }

    /** A page of {@link #children(UUID)}. */
    public List<Unit> children(UUID id, int offset, int limit) {
        return jdbc.sql("""
                        select * from unit where parent_id = :id and closed_on is null
                        order by position, id limit :limit offset :offset
                        """)
                .param("id", id)
                .param("limit", limit)
                .param("offset", offset)
                .query(Unit.class)
                .list();
    }

    /** From the top down to the unit itself. */
    public List<Unit> path(UUID id) {
        return jdbc.sql("""
                        select u.* from unit_ancestor a join unit u on u.id = a.ancestor_id
                        where a.unit_id = :id order by a.depth desc
                        """).param("id", id).query(Unit.class).list();
    }

    /** The unit itself and all above it; empty where there is no such unit. */
    public Set<UUID> ancestors(UUID id) {
        return jdbc.sql("select ancestor_id from unit_ancestor where unit_id = :id")
                .param("id", id)
                .query(UUID.class)
                .set();
    }

    /** Whether a unit stands in the subtree of any of the others; a unit stands in its own. */
    public boolean within(UUID unit, Collection<UUID> tops) {
        if (tops.isEmpty()) {
            return false;
        }
        return jdbc.sql("""
                        select exists (select from unit_ancestor where unit_id = :unit and ancestor_id = any (:tops))
                        """)
                .param("unit", unit)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * A unit joins the tree.
     *
     * @param actor account that records it; null for the program itself
     */
    @Transactional
    public UUID open(Unit unit, @Nullable UUID actor) {
        lockTree();
        if (unit.parentId() != null && !get(unit.parentId()).open()) {
            throw new UnitRefused(Reason.CLOSED, get(unit.parentId()).name());
        }
        try {
            jdbc.sql("""
                            insert into unit (id, parent_id, name, kind, affiliation, leading_committee, school_level,
                                              ownership, position, opened_on)
                            values (:id, :parentId, :name, :kind, :affiliation, :leadingCommittee, :schoolLevel,
                                    :ownership, :position, :openedOn)
                            """)
                    .param("id", unit.id())
                    .param("parentId", unit.parentId())
                    .param("name", unit.name())
                    .param("kind", unit.kind().name())
                    .param("affiliation", unit.affiliation().name())
                    .param("leadingCommittee", unit.leadingCommittee())
                    .param("schoolLevel", unit.schoolLevel().name())
                    .param("ownership", unit.ownership().name())
                    .param("position", unit.position())
                    .param("openedOn", unit.openedOn())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnitRefused(Reason.NAME_TAKEN, unit.name());
        }
        jdbc.sql("""
                        insert into unit_ancestor (unit_id, ancestor_id, depth)
                        select :id, ancestor_id, depth + 1 from unit_ancestor where unit_id = :parentId
                        union all select :id, :id, 0
                        """).param("id", unit.id()).param("parentId", unit.parentId()).update();
        keepVersion(unit.id(), unit.openedOn(), "OPENED", actor);
        events.publishEvent(new UnitOpened(unit.id()));
        return unit.id();
    }

    /** The unit, with all below it, stands under another parent from a day on. */
    @Transactional
    public void move(UUID id, UUID parent, LocalDate from, @Nullable UUID actor) {
        lockTree();
        Unit unit = changeable(id, from);
        if (within(parent, List.of(id))) {
            throw new UnitRefused(Reason.UNDER_ITSELF, unit.name());
        }
        changeable(parent, from);
        try {
            jdbc.sql("update unit set parent_id = :parent where id = :id")
                    .param("parent", parent)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnitRefused(Reason.NAME_TAKEN, unit.name());
        }
        jdbc.sql("""
                        delete from unit_ancestor
                        where unit_id in (select unit_id from unit_ancestor where ancestor_id = :id)
                          and ancestor_id in (select ancestor_id from unit_ancestor where unit_id = :id and depth > 0)
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into unit_ancestor (unit_id, ancestor_id, depth)
                        select below.unit_id, above.ancestor_id, below.depth + above.depth + 1
                        from unit_ancestor below, unit_ancestor above
                        where below.ancestor_id = :id and above.unit_id = :parent
                        """).param("id", id).param("parent", parent).update();
        keepVersion(id, from, "MOVED", actor);
        events.publishEvent(new UnitMoved(id, unit.parentId(), parent));
    }

    @Transactional
    public void rename(UUID id, String name, LocalDate from, @Nullable UUID actor) {
        changeable(id, from);
        try {
            jdbc.sql("update unit set name = :name where id = :id")
                    .param("name", name)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UnitRefused(Reason.NAME_TAKEN, name);
        }
        keepVersion(id, from, "RENAMED", actor);
        events.publishEvent(new UnitChanged(id));
    }

    /** The unit's kind, affiliation or sector is another one from a day on; its name and place stay. */
    @Transactional
    public void change(Unit changed, LocalDate from, @Nullable UUID actor) {
        changeable(changed.id(), from);
        jdbc.sql("""
                        update unit set kind = :kind, affiliation = :affiliation, leading_committee = :leadingCommittee,
                            school_level = :schoolLevel, ownership = :ownership
                        where id = :id
                        """)
                .param("id", changed.id())
                .param("kind", changed.kind().name())
                .param("affiliation", changed.affiliation().name())
                .param("leadingCommittee", changed.leadingCommittee())
                .param("schoolLevel", changed.schoolLevel().name())
                .param("ownership", changed.ownership().name())
                .update();
        keepVersion(changed.id(), from, "CHANGED", actor);
        events.publishEvent(new UnitChanged(changed.id()));
    }

    /** A unit that was written down by mistake is gone without a trace; the database refuses it where anything hangs on it. */
    @Transactional
    public void remove(UUID id) {
        lockTree();
        events.publishEvent(new UnitClosed(id));
        jdbc.sql("delete from unit where id = :id").param("id", id).update();
    }

    /** How a unit stood, the latest first. */
    public List<UnitVersion> history(UUID id) {
        return jdbc.sql("""
                        select v.valid_from, v.valid_to, v.parent_id, p.name as parent_name, v.name, v.kind,
                               v.affiliation, v.leading_committee, v.reason
                        from unit_version v left join unit p on p.id = v.parent_id
                        where v.unit_id = :id order by v.valid_from desc
                        """).param("id", id).query(UnitVersion.class).list();
    }

    /** Open units of a subtree without its top, nearest to it first and in the office's order. */
    public List<Unit> below(UUID top) {
        return jdbc.sql("""
                        select u.* from unit_ancestor a join unit u on u.id = a.unit_id
                        where a.ancestor_id = :top and a.depth > 0 and u.closed_on is null
                        order by a.depth, u.position, u.id
                        """).param("top", top).query(Unit.class).list();
    }

    /** The unit leaves the tree; units below it must have left or moved before. */
    @Transactional
    public void close(UUID id, LocalDate on, @Nullable UUID actor) {
        lockTree();
        Unit unit = changeable(id, on);
        if (!children(id).isEmpty()) {
            throw new UnitRefused(Reason.HAS_OPEN_UNITS, unit.name());
        }
        jdbc.sql("update unit set closed_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
        keepVersion(id, on, "CLOSED", actor);
        events.publishEvent(new UnitClosed(id));
    }

    private Unit changeable(UUID id, LocalDate from) {
        Unit unit = get(id);
        if (!unit.open()) {
            throw new UnitRefused(Reason.CLOSED, unit.name());
        }
        if (from.isBefore(unit.openedOn())) {
            throw new UnitRefused(Reason.BEFORE_OPENING, unit.name());
        }
        return unit;
    }

    private void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(:tree)")
                .param("tree", TREE)
                .query((row, n) -> n)
                .list();
    }

    /** Ends the version that held on the day and begins the one that the unit's row now shows. */
    private void keepVersion(UUID id, LocalDate from, String reason, @Nullable UUID actor) {
        jdbc.sql("delete from unit_version where unit_id = :id and valid_from >= :from")
                .param("id", id)
                .param("from", from)
                .update();
        jdbc.sql("""
                        update unit_version set valid_to = :from
                        where unit_id = :id and valid_from < :from and (valid_to is null or valid_to > :from)
                        """).param("id", id).param("from", from).update();
        jdbc.sql("""
                        insert into unit_version (unit_id, valid_from, parent_id, name, kind, affiliation,
                                                  leading_committee, school_level, ownership, reason, recorded_by)
                        select id, :from, parent_id, name, kind, affiliation, leading_committee, school_level,
                               ownership, :reason, :actor
                        from unit where id = :id
                        """)
                .param("id", id)
                .param("from", from)
                .param("reason", reason)
                .param("actor", actor)
                .update();
    }
}

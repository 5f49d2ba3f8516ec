package org.zhengyou.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.member.MembersChanged;
import org.zhengyou.roster.RosterRefused.Reason;

/** Writes the rows of a looked-over roster into the members, all at once, and takes them back all at once. */
@Component
class ApplyMembers {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ApplyMembers(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** In the caller's transaction; the rows were matched in it. */
    void apply(RosterImport roster, @Nullable UUID actor) {
        run(ApplySql.REMEMBER, roster, actor);
        run(ApplySql.END_STAYS, roster, actor);
        run(ApplySql.LEAVE_OLD_BRANCH, roster, actor);
        run(ApplySql.ENTER_NEW_BRANCH, roster, actor);
        run(ApplySql.CHANGE, roster, actor);
        run(ApplySql.ADD, roster, actor);
        run(ApplySql.BEGIN_STAYS, roster, actor);
        jdbc.sql(
                        "analyze member (unit_id, id, status, name_key, id_number_mark), member_stay (unit_id, member_id, to_on)")
                .update();
        tell(roster);
    }

    /**
     * In the caller's transaction.
     *
     * @throws RosterRefused ROWS_CHANGED_SINCE, ROWS_IN_USE
     */
    void undo(RosterImport roster) {
        List<String> changed = jdbc.sql(ApplySql.CHANGED_SINCE)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(String.class)
                .list();
        if (!changed.isEmpty()) {
            throw new RosterRefused(Reason.ROWS_CHANGED_SINCE, changed.getFirst(), changed.size());
        }
        try {
            run(ApplySql.UNDO_STAYS, roster, null);
            run(ApplySql.UNDO_ENTERED, roster, null);
            run(ApplySql.UNDO_CHANGE, roster, null);
            run(ApplySql.REOPEN_STAYS, roster, null);
            run(ApplySql.UNDO_ADD, roster, null);
        } catch (DataIntegrityViolationException e) {
            throw new RosterRefused(Reason.ROWS_IN_USE);
        }
        // Now, when it is undone: accounts follow where their members are, or end with them.
        tell(roster);
    }

    private void run(String sql, RosterImport roster, @Nullable UUID actor) {
        var statement = jdbc.sql(sql).param("top", roster.unitId()).param("id", roster.id());
        if (sql.contains(":asOf")) {
            statement = statement.param("asOf", roster.asOf());
        }
        if (sql.contains(":actor")) {
            statement = statement.param("actor", actor);
        }
        statement.update();
    }

    private void tell(RosterImport roster) {
        Set<UUID> units = new HashSet<>(jdbc.sql("""
                        select distinct unnest(array[target_unit, from_unit]) from roster_import_member
                        where unit_id = :top and import_id = :id and action in ('ADD', 'CHANGE')
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        units.remove(null);
        if (!units.isEmpty()) {
            events.publishEvent(new MembersChanged(Set.copyOf(units)));
        }
    }
}

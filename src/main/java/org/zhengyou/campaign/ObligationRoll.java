package org.zhengyou.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.unit.UnitChanged;
import org.zhengyou.unit.UnitMoved;
import org.zhengyou.unit.UnitOpened;

/** Keeps one obligation for each unit and required action that concerns it, also as the tree changes. */
@Component
class ObligationRoll {
    private static final String CONCERNED = """
            from required_action r
            join campaign c on c.id = r.campaign_id
            join unit_ancestor a on a.ancestor_id = c.unit_id
            join unit u on u.id = a.unit_id
            where u.closed_on is null
              and (r.affiliation is null or u.affiliation = r.affiliation)
              and (r.school_level is null or u.school_level = r.school_level)
              and (r.ownership is null or u.ownership = r.ownership)
              and (u.kind = r.kind or r.kind is null and u.kind in ('BRANCH', 'JOINT_BRANCH'))
            """;
    private static final String ADD = """
            insert into obligation (unit_id, id, campaign_id, action_id, recorded_at)
            select u.id, uuidv7(), r.campaign_id, r.id, :now
            """ + CONCERNED + """
              and r.withdrawn_at is null and c.state not in ('CLOSED', 'ARCHIVED') and %s
            order by u.id, r.id
            on conflict (unit_id, action_id) do nothing
            """;
    private static final String REMOVE = """
            delete from obligation o
            using required_action of, campaign held
            where of.id = o.action_id and held.id = o.campaign_id and held.state not in ('CLOSED', 'ARCHIVED') and %s
              and not exists (select
            """ + CONCERNED + """
              and u.id = o.unit_id and r.id = o.action_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ObligationRoll(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void alignAction(UUID action, Instant now) {
        jdbc.sql(REMOVE.formatted("of.id = :action")).param("action", action).update();
        jdbc.sql(ADD.formatted("r.id = :action"))
                .param("action", action)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Obligations of a withdrawn action that nobody answered. */
    void release(UUID action) {
        jdbc.sql("""
                        delete from obligation o where o.action_id = :action and not exists (
                            select from obligation_answer w where w.unit_id = o.unit_id and w.obligation_id = o.id)
                        """).param("action", action).update();
    }

    // The figures of the units are counted again by module indicator, on the same events.

    @EventListener
    void on(UnitOpened opened) {
        align(opened.unitId());
    }

    @EventListener
    void on(UnitChanged changed) {
        align(changed.unitId());
    }

    @EventListener
    void on(UnitMoved moved) {
        align(moved.unitId());
    }

    private void align(UUID top) {
        String below = "%s in (select unit_id from unit_ancestor where ancestor_id = :top)";
        jdbc.sql(REMOVE.formatted(below.formatted("o.unit_id")))
                .param("top", top)
                .update();
        jdbc.sql(ADD.formatted(below.formatted("u.id")))
                .param("top", top)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

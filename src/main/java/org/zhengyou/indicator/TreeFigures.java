package org.zhengyou.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.unit.UnitChanged;
import org.zhengyou.unit.UnitClosed;
import org.zhengyou.unit.UnitMoved;
import org.zhengyou.unit.UnitOpened;

/** Keeps totals right while the tree changes, in the tree's own transaction, which holds the tree's lock already. */
@Component
class TreeFigures {
    private final JdbcClient jdbc;
    private final RollUp rollUp;
    private final RollUpSignal signal;
    private final Clock clock;

    TreeFigures(JdbcClient jdbc, RollUp rollUp, RollUpSignal signal, Clock clock) {
        this.jdbc = jdbc;
        this.rollUp = rollUp;
        this.signal = signal;
        this.clock = clock;
    }

    @EventListener
    void on(UnitOpened opened) {
        recount(opened.unitId());
    }

    @EventListener
    void on(UnitChanged changed) {
        recount(changed.unitId());
    }

    @EventListener
    void on(UnitClosed closed) {
        recount(closed.unitId());
    }

    @EventListener
    void on(UnitMoved moved) {
        rollUp.lock();
        jdbc.sql(RollUpSql.MOVE)
                .param("unit", moved.unitId())
                .param("from", moved.from())
                .param("to", moved.to())
                .param("today", LocalDate.now(clock))
                .update();
        // Where the move led into a campaign's subtree or out of it, all below counts there from now on, or no more.
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id)
                        select c.campaign_id, below.unit_id
                        from indicator_campaign c, unit_ancestor below
                        where c.frozen_at is null and below.ancestor_id = :unit
                          and exists (select from unit_ancestor where unit_id = :from and ancestor_id = c.unit_id)
                           <> exists (select from unit_ancestor where unit_id = :to and ancestor_id = c.unit_id)
                        """)
                .param("unit", moved.unitId())
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
        signal.afterCommit();
    }

    private void recount(UUID unit) {
        jdbc.sql("""
                        insert into indicator_change (campaign_id, unit_id)
                        select c.campaign_id, a.unit_id
                        from unit_ancestor a
                        join indicator_campaign c on c.unit_id = a.ancestor_id and c.frozen_at is null
                        where a.unit_id = :unit
                        """).param("unit", unit).update();
        signal.afterCommit();
    }
}

package org.zhengyou.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.platform.Missing;

/**
 * The outcome of items: by time for those to which no objection is open, by decision for the others. An open objection
 * holds its own item only; the days run on. Doing it twice changes nothing.
 */
@Component
public class SettleNotices {
    private final JdbcClient jdbc;
    private final NoticeLedger ledger;
    private final ApplicationEventPublisher events;

    SettleNotices(JdbcClient jdbc, NoticeLedger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** Which notice, for those who settle many. */
    public record Key(UUID unitId, UUID id) {}

    /** Notices on display whose last day has passed. */
    public List<Key> due(LocalDate today) {
        return jdbc.sql("""
                        select unit_id, id from notice
                        where state in ('POSTED', 'OBJECTION_PENDING') and ends_on < :today
                        order by ends_on, id
                        """).param("today", today).query(Key.class).list();
    }

    /** Brings a notice and its items to where they stand on a day. */
    @Transactional
    public void settle(UUID unit, UUID id, LocalDate today, Instant now) {
        Notice notice = ledger.lock(unit, id);
        if (notice.state().over()) {
            return;
        }
        if (notice.state().displayed() && notice.due(today)) {
            clear(notice, now);
        }
        State next = next(notice);
        if (next != notice.state()) {
            ledger.move(notice, next, new Actor(Viewer.PUBLIC, now, null), null);
        }
    }

    /** An objection was upheld: its item falls, now. */
    @Transactional
    public void uphold(UUID unit, UUID id, UUID item, LocalDate today, Instant now) {
        ledger.lock(unit, id);
        List<NoticeItemUpheld> fallen = jdbc.sql("""
                        update notice_item set outcome = 'UPHELD', outcome_at = :now
                        where unit_id = :unit and notice_id = :id and id = :item and outcome = 'PENDING'
                        returning subject_type, subject_id, subject_unit_id as unit_id, outcome_at as at
                        """)
                .param("now", Timestamp.from(now))
                .param("unit", unit)
                .param("id", id)
                .param("item", item)
                .query(NoticeItemUpheld.class)
                .list();
        fallen.forEach(events::publishEvent);
        settle(unit, id, today, now);
    }

    private void clear(Notice notice, Instant now) {
        List<NoticeItemCleared> cleared = jdbc.sql("""
                        update notice_item i set outcome = 'CLEARED', outcome_at = :now
                        where unit_id = :unit and notice_id = :id and outcome = 'PENDING'
                          and not exists (select from objection o
                                          where o.unit_id = i.unit_id and o.item_id = i.id
                                            and o.state in ('RECEIVED', 'SCREENED', 'INVESTIGATING'))
                        returning subject_type, subject_id, subject_unit_id as unit_id, outcome_at as at
                        """)
                .param("now", Timestamp.from(now))
                .param("unit", notice.unitId())
                .param("id", notice.id())
                .query(NoticeItemCleared.class)
                .list();
        cleared.forEach(events::publishEvent);
    }

    /** What the items make of the notice. */
    private State next(Notice notice) {
        Tally tally = jdbc.sql("""
                        select count(*) filter (where outcome = 'PENDING') as pending,
                               count(*) filter (where outcome = 'UPHELD') as upheld,
                               count(*) filter (where outcome = 'CLEARED') as cleared,
                               count(*) filter (where outcome = 'PENDING' and exists (
                                   select from objection o
                                   where o.unit_id = i.unit_id and o.item_id = i.id
                                     and o.state in ('RECEIVED', 'SCREENED', 'INVESTIGATING'))) as held
                        from notice_item i where unit_id = :unit and notice_id = :id
                        """)
                .param("unit", notice.unitId())
                .param("id", notice.id())
                .query(Tally.class)
                .optional()
                .orElseThrow(Missing::new);
        return tally.next(notice.state());
    }

    /**
     * How a notice's items stand.
     *
     * @param held those of the pending ones to which an objection is open
     */
    record Tally(long pending, long upheld, long cleared, long held) {
        State next(State state) {
            if (pending == 0) {
                return upheld > 0 && state.displayed()
                        ? State.ENDED_UPHELD
                        : cleared > 0 ? State.ENDED_CLEAR : State.WITHDRAWN;
            }
            if (!state.displayed()) {
                return state;
            }
            return held > 0 ? State.OBJECTION_PENDING : State.POSTED;
        }
    }
}

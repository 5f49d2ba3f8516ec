package org.zhengyou.notice;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.platform.calendar.WorkingDays;

/** Putting an approved notice before the public, and taking one back. */
@Component
public class PostNotices {
    private final JdbcClient jdbc;
    private final NoticeLedger ledger;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;

    PostNotices(JdbcClient jdbc, NoticeLedger ledger, WorkingDays workingDays, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.workingDays = workingDays;
        this.events = events;
    }

    /**
     * Shows the notice from today on.
     *
     * @return its last day
     * @throws org.zhengyou.platform.calendar.CalendarRefused when that day lies in a year without a table
     */
    @Transactional
    public LocalDate post(UUID unit, UUID id, LocalDate today, Actor actor) {
        Notice notice = ledger.lock(unit, id);
        if (!notice.state().mayBecome(State.POSTED) || notice.state().displayed()) {
            throw new NoticeRefused(Reason.NOT_NOW, notice.title());
        }
        LocalDate end = workingDays.end(today, notice.workingDays());
        jdbc.sql("""
                        update notice set posted_at = :at, posted_on = :today, ends_on = :end
                        where unit_id = :unit and id = :id
                        """)
                .param("at", Timestamp.from(actor.at()))
                .param("today", today)
                .param("end", end)
                .param("unit", unit)
                .param("id", id)
                .update();
        ledger.move(notice, State.POSTED, actor, null);
        return end;
    }

    /** Takes the whole notice back before its end; each undecided item's owner hears of it. */
    @Transactional
    public void withdraw(UUID unit, UUID id, @Nullable String reason, Actor actor) {
        if (reason == null || reason.isBlank()) {
            throw new NoticeRefused(Reason.REASON_NEEDED);
        }
        Notice notice = ledger.lock(unit, id);
        ledger.move(notice, State.WITHDRAWN, actor, reason);
        List<NoticeItemWithdrawn> gone = jdbc.sql("""
                        update notice_item set outcome = 'WITHDRAWN', outcome_at = :at
                        where unit_id = :unit and notice_id = :id and outcome = 'PENDING'
                        returning subject_type, subject_id, subject_unit_id as unit_id, :reason as reason, outcome_at as at
                        """)
                .param("at", Timestamp.from(actor.at()))
                .param("unit", unit)
                .param("id", id)
                .param("reason", reason)
                .query(NoticeItemWithdrawn.class)
                .list();
        gone.forEach(events::publishEvent);
    }
}

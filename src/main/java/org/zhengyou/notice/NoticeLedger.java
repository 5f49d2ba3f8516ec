package org.zhengyou.notice;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** Locks a notice and writes its transitions: the appended row and the state kept with it. In the caller's transaction. */
@Component
public class NoticeLedger {
    private final JdbcClient jdbc;

    NoticeLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notice, held against every other change until the transaction ends. */
    public Notice lock(UUID unit, UUID id) {
        return jdbc.sql("select * from notice where unit_id = :unit and id = :id for update")
                .param("unit", unit)
                .param("id", id)
                .query(Notice.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Moves a locked notice on, or refuses what the list of legal transitions does not hold. */
    void move(Notice notice, Notice.State to, Actor actor, @Nullable String reason) {
        if (!notice.state().mayBecome(to)) {
            throw new NoticeRefused(NoticeRefused.Reason.NOT_NOW, notice.title());
        }
        jdbc.sql("update notice set state = :to where unit_id = :unit and id = :id")
                .param("to", to.name())
                .param("unit", notice.unitId())
                .param("id", notice.id())
                .update();
        append(notice.unitId(), notice.id(), notice.state(), to, actor, reason);
    }

    void append(
            UUID unit, UUID id, Notice.@Nullable State from, Notice.State to, Actor actor, @Nullable String reason) {
        jdbc.sql("""
                        insert into notice_transition
                            (unit_id, notice_id, id, from_state, to_state, actor_id, actor_name, at, reason)
                        values (:unit, :notice, :id, :from, :to, :actor, :name, :at, :reason)
                        """)
                .param("unit", unit)
                .param("notice", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("actor", actor.viewer().accountId())
                .param("name", actor.viewer().signedIn() ? actor.viewer().name() : null)
                .param("at", Timestamp.from(actor.at()))
                .param("reason", reason)
                .update();
    }
}

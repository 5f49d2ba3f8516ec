package org.zhengyou.notice.objection;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AuditLog;
import org.zhengyou.notice.Actor;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeLedger;
import org.zhengyou.notice.NoticeRefused;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.notice.SettleNotices;
import org.zhengyou.notice.objection.Objection.State;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Uuid7;

/** The office's steps with an objection: screening, looking into it, deciding, replying. */
@Component
public class HandleObjections {
    private final JdbcClient jdbc;
    private final NoticeLedger notices;
    private final SettleNotices settle;
    private final AuditLog audit;
    private final Secrets secrets;
    private final ObjectionCounts counts;

    HandleObjections(
            JdbcClient jdbc,
            NoticeLedger notices,
            SettleNotices settle,
            AuditLog audit,
            Secrets secrets,
            ObjectionCounts counts) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settle = settle;
        this.audit = audit;
        this.secrets = secrets;
        this.counts = counts;
    }

    /**
     * Takes one step. A decision settles the item in the same transaction: upheld, it falls; otherwise it is free again.
     *
     * @param text the finding, or what the sender reads; needed for a decision, a reply, and for closing unexamined
     */
    @Transactional
    public void step(UUID unit, UUID id, State to, @Nullable String text, LocalDate today, Actor actor) {
        Objection seen = get(unit, id);
        // The notice first, as everywhere: two writers can wait for each other only in one order.
        Notice notice = notices.lock(unit, seen.noticeId());
        Objection objection = lock(unit, id);
        if (!objection.state().mayBecome(to, objection.anonymous())) {
            throw new NoticeRefused(Reason.NOT_NOW, objection.number());
        }
        if (to.needsText(objection.state()) && (text == null || text.isBlank())) {
            throw new NoticeRefused(Reason.REASON_NEEDED);
        }
        write(objection, to, text, actor);
        counts.changed(notice.campaignId(), unit, objection.itemId());
        if (to == State.UPHELD) {
            settle.uphold(unit, objection.noticeId(), objection.itemId(), today, actor.at());
        } else if (objection.state().open() && !to.open()) {
            settle.settle(unit, objection.noticeId(), today, actor.at());
        }
    }

    private void write(Objection objection, State to, @Nullable String text, Actor actor) {
        boolean decision = to == State.UPHELD || to == State.NOT_UPHELD;
        boolean reply = to.needsText(objection.state()) && !decision;
        jdbc.sql("""
                        update objection set state = :to,
                            findings = case when :decision then :text else findings end,
                            reply = case when :reply then :text else reply end
                        where unit_id = :unit and id = :id
                        """)
                .param("to", to.name())
                .param("decision", decision)
                .param("reply", reply)
                .param("text", text, java.sql.Types.VARCHAR)
                .param("unit", objection.unitId())
                .param("id", objection.id())
                .update();
        jdbc.sql("""
                        insert into objection_transition
                            (unit_id, objection_id, id, from_state, to_state, actor_id, actor_name, at, reason)
                        values (:unit, :objection, :id, :from, :to, :actor, :name, :at, :reason)
                        """)
                .param("unit", objection.unitId())
                .param("objection", objection.id())
                .param("id", Uuid7.next())
                .param("from", objection.state().name())
                .param("to", to.name())
                .param("actor", actor.viewer().accountId())
                .param("name", actor.viewer().name())
                .param("at", Timestamp.from(actor.at()))
                .param("reason", decision || reply ? null : text, java.sql.Types.VARCHAR)
                .update();
    }

    /** Who sent it, in clear. */
    public record Sender(@Nullable String name, @Nullable String contact) {}

    private record Sealed(byte @Nullable [] name, byte @Nullable [] contact) {}

    /** Opens the sender's name and contact; the log keeps who did. */
    @Transactional
    public Sender reveal(UUID unit, UUID id, Actor actor) {
        Objection objection = get(unit, id);
        Sealed sealed = jdbc.sql("select name, contact from objection where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query((row, n) -> new Sealed(row.getBytes("name"), row.getBytes("contact")))
                .single();
        audit.record(
                actor.viewer(), "objection.reveal", unit, objection.number(), AuditLog.Result.DONE, actor.address());
        return new Sender(open(Objections.NAME, sealed.name()), open(Objections.CONTACT, sealed.contact()));
    }

    private @Nullable String open(String context, byte @Nullable [] sealed) {
        return sealed == null ? null : secrets.open(context, sealed);
    }

    public Objection get(UUID unit, UUID id) {
        return find(unit, id, "");
    }

    private Objection lock(UUID unit, UUID id) {
        return find(unit, id, " for update");
    }

    private Objection find(UUID unit, UUID id, String lock) {
        return jdbc.sql("""
                        select unit_id, id, notice_id, item_id, number, text, anonymous, state, findings, reply,
                               received_at, reply_due_on
                        from objection where unit_id = :unit and id = :id""" + lock)
                .param("unit", unit)
                .param("id", id)
                .query(Objection.class)
                .optional()
                .orElseThrow(Missing::new);
    }
}

package org.zhengyou.notice.objection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeLedger;
import org.zhengyou.notice.NoticeRefused;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.notice.SettleNotices;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.calendar.CalendarRefused;
import org.zhengyou.platform.calendar.WorkingDays;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.platform.form.Receipts;

/** Objections as they come in, and what their senders may see. */
@Component
public class Objections {
    static final String NAME = "objection.name";
    static final String CONTACT = "objection.contact";
    private static final String PREFIX = "YY";

    private final JdbcClient jdbc;
    private final NoticeLedger notices;
    private final SettleNotices settle;
    private final Receipts receipts;
    private final Secrets secrets;
    private final WorkingDays workingDays;
    private final ObjectionCounts counts;

    Objections(
            JdbcClient jdbc,
            NoticeLedger notices,
            SettleNotices settle,
            Receipts receipts,
            Secrets secrets,
            WorkingDays workingDays,
            ObjectionCounts counts) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settle = settle;
        this.receipts = receipts;
        this.secrets = secrets;
        this.workingDays = workingDays;
        this.counts = counts;
    }

    /**
     * Takes an objection and holds its item. The same form sent again gives the same receipt and changes nothing.
     *
     * @throws NoticeRefused when the days for objections are over
     * @throws Missing when the item is not on display
     */
    @Transactional
    public Receipt file(UUID unit, UUID noticeId, UUID item, Filing filing, LocalDate today, Instant now) {
        Notice notice = notices.lock(unit, noticeId);
        Optional<String> sent = jdbc.sql("select number from objection where form_nonce = :nonce")
                .param("nonce", filing.nonce())
                .query(String.class)
                .optional();
        if (sent.isPresent()) {
            return new Receipt(sent.get(), receipts.code(filing.nonce()));
        }
        if (notice.postedAt() == null) {
            throw new Missing();
        }
        if (!notice.state().displayed() || notice.due(today)) {
            throw new NoticeRefused(Reason.OBJECTIONS_CLOSED);
        }
        Receipt receipt = new Receipt(receipts.nextNumber(PREFIX, today.getYear()), receipts.code(filing.nonce()));
        UUID id = Uuid7.next();
        int written = insert(notice, item, id, receipt, filing, today, now);
        if (written == 0) {
            throw new Missing();
        }
        append(unit, id, null, Objection.State.RECEIVED, now);
        counts.changed(notice.campaignId(), unit, item);
        settle.settle(unit, noticeId, today, now);
        return receipt;
    }

    private int insert(
            Notice notice, UUID item, UUID id, Receipt receipt, Filing filing, LocalDate today, Instant now) {
        return jdbc.sql("""
                        insert into objection (unit_id, id, notice_id, item_id, number, code_hash, form_nonce, text,
                                               anonymous, name, contact, state, received_at, received_on, reply_due_on)
                        select :unit, :id, :notice, i.id, :number, :hash, :nonce, :text, :anonymous, :name, :contact,
                               'RECEIVED', :now, :today, :due
                        from notice_item i
                        where i.unit_id = :unit and i.notice_id = :notice and i.id = :item and i.outcome = 'PENDING'
                        """)
                .param("unit", notice.unitId())
                .param("id", id)
                .param("notice", notice.id())
                .param("item", item)
                .param("number", receipt.number())
                .param("hash", receipts.hash(receipt.number(), receipt.code()))
                .param("nonce", filing.nonce())
                .param("text", filing.text())
                .param("anonymous", filing.name() == null)
                .param("name", seal(NAME, filing.name()), java.sql.Types.BINARY)
                .param("contact", seal(CONTACT, filing.contact()), java.sql.Types.BINARY)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("due", replyDue(today), java.sql.Types.DATE)
                .update();
    }

    /** A calendar that was not kept must not turn anybody away. */
    private @Nullable LocalDate replyDue(LocalDate today) {
        try {
            return workingDays.end(today, Objection.REPLY_WORKING_DAYS);
        } catch (CalendarRefused unknown) {
            return null;
        }
    }

    private byte @Nullable [] seal(String context, @Nullable String text) {
        return text == null ? null : secrets.seal(context, text);
    }

    private void append(UUID unit, UUID id, Objection.@Nullable State from, Objection.State to, Instant now) {
        jdbc.sql("""
                        insert into objection_transition (unit_id, objection_id, id, from_state, to_state, at)
                        values (:unit, :objection, :id, :from, :to, :at)
                        """)
                .param("unit", unit)
                .param("objection", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** What a sender sees of an objection. */
    public record Answer(
            String number,
            Objection.State state,
            Instant receivedAt,
            String noticeTitle,
            String itemName,
            String text,
            @Nullable String reply) {}

    private record Found(byte[] codeHash, UUID unitId, UUID id) {}

    /** By receipt number and code; nothing tells which of the two was wrong. */
    public Optional<Answer> lookUp(String typedNumber, String typedCode) {
        String number = Receipts.number(typedNumber);
        Optional<Found> found = jdbc.sql("select code_hash, unit_id, id from objection where number = :number")
                .param("number", number)
                .query((row, n) -> new Found(
                        row.getBytes("code_hash"),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .optional();
        return found.filter(known -> receipts.matches(number, typedCode, known.codeHash()))
                .map(known -> jdbc.sql("""
                                select o.number, o.state, o.received_at, n.title as notice_title, i.name as item_name,
                                       o.text, o.reply
                                from objection o
                                join notice n on n.unit_id = o.unit_id and n.id = o.notice_id
                                join notice_item i on i.unit_id = o.unit_id and i.id = o.item_id
                                where o.unit_id = :unit and o.id = :id
                                """)
                        .param("unit", known.unitId())
                        .param("id", known.id())
                        .query(Answer.class)
                        .single());
    }
}

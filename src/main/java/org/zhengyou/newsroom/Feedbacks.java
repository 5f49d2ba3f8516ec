package org.zhengyou.newsroom;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.newsroom.Feedback.State;
import org.zhengyou.newsroom.FeedbackRefused.Reason;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Complaints and suggestions as they come in, and what their senders may see and say. */
@Component
public class Feedbacks {
    static final String SENDER = "feedback.sender";
    static final String CONTACT = "feedback.contact";
    private static final String PREFIX = "TS";

    private final JdbcClient jdbc;
    private final Units units;
    private final Receipts receipts;
    private final Secrets secrets;

    Feedbacks(JdbcClient jdbc, Units units, Receipts receipts, Secrets secrets) {
        this.jdbc = jdbc;
        this.units = units;
        this.receipts = receipts;
        this.secrets = secrets;
    }

    /**
     * Takes a message for the office at the top of the tree. The same form sent again gives the same receipt.
     *
     * @throws FeedbackRefused while there is no unit at all
     */
    @Transactional
    public Receipt file(Message message, LocalDate today, Instant now) {
        UUID unit = units.roots().stream()
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new FeedbackRefused(Reason.NO_OFFICE_YET));
        Optional<Receipt> known = known(message);
        if (known.isPresent()) {
            return known.get();
        }
        // Writers wait for each other at the counter; the same form sent twice at once is seen behind it.
        String number = receipts.nextNumber(PREFIX, today.getYear());
        known = known(message);
        if (known.isPresent()) {
            return known.get();
        }
        String code = receipts.code(message.nonce());
        UUID id = Uuid7.next();
        jdbc.sql("""
                        insert into feedback (unit_id, id, number, code_hash, form_nonce, kind, text, sender, contact,
                                              state, received_at)
                        values (:unit, :id, :number, :hash, :nonce, :kind, :text, :sender, :contact, 'RECEIVED', :now)
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("number", number)
                .param("hash", receipts.hash(number, code))
                .param("nonce", message.nonce())
                .param("kind", message.kind().name())
                .param("text", message.text())
                .param("sender", seal(SENDER, message.sender()), Types.BINARY)
                .param("contact", seal(CONTACT, message.contact()), Types.BINARY)
                .param("now", Timestamp.from(now))
                .update();
        append(unit, id, null, State.RECEIVED, Viewer.PUBLIC, now);
        return new Receipt(number, code);
    }

    private Optional<Receipt> known(Message message) {
        return jdbc.sql("select number from feedback where form_nonce = :nonce")
                .param("nonce", message.nonce())
                .query(String.class)
                .optional()
                .map(number -> new Receipt(number, receipts.code(message.nonce())));
    }

    private byte @Nullable [] seal(String context, @Nullable String text) {
        return text == null ? null : secrets.seal(context, text);
    }

    void append(UUID unit, UUID id, @Nullable State from, State to, Viewer actor, Instant now) {
        jdbc.sql("""
                        insert into feedback_transition
                            (unit_id, feedback_id, id, from_state, to_state, actor_id, actor_name, at)
                        values (:unit, :feedback, :id, :from, :to, :actor, :name, :at)
                        """)
                .param("unit", unit)
                .param("feedback", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("actor", actor.accountId())
                .param("name", actor.signedIn() ? actor.name() : null)
                .param("at", Timestamp.from(now))
                .update();
    }

    private record Found(byte[] codeHash, UUID unitId, UUID id) {}

    /** By receipt number and code; nothing tells which of the two was wrong. */
    public Optional<Feedback> lookUp(String typedNumber, String typedCode) {
        String number = Receipts.number(typedNumber);
        return jdbc.sql("select code_hash, unit_id, id from feedback where number = :number")
                .param("number", number)
                .query((row, n) -> new Found(
                        row.getBytes("code_hash"),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .optional()
                .filter(known -> receipts.matches(number, typedCode, known.codeHash()))
                .flatMap(known -> find(known.unitId(), known.id(), false));
    }

    /** The sender's own view of the answer, said once. */
    @Transactional
    public Feedback rate(String typedNumber, String typedCode, Feedback.Rating rating, Instant now) {
        Feedback feedback = lookUp(typedNumber, typedCode)
                .flatMap(found -> find(found.unitId(), found.id(), true))
                .orElseThrow(() -> new FeedbackRefused(Reason.NOT_NOW));
        if (!feedback.state().mayBecome(State.RATED)) {
            throw new FeedbackRefused(Reason.NOT_NOW);
        }
        jdbc.sql("update feedback set state = 'RATED', rating = :rating where unit_id = :unit and id = :id")
                .param("rating", rating.name())
                .param("unit", feedback.unitId())
                .param("id", feedback.id())
                .update();
        append(feedback.unitId(), feedback.id(), feedback.state(), State.RATED, Viewer.PUBLIC, now);
        return find(feedback.unitId(), feedback.id(), false).orElseThrow();
    }

    Optional<Feedback> find(UUID unit, UUID id, boolean lock) {
        return jdbc.sql("""
                        select unit_id, id, number, kind, text, sender is not null as named, state, answer, rating,
                               received_at
                        from feedback where unit_id = :unit and id = :id""" + (lock ? " for update" : ""))
                .param("unit", unit)
                .param("id", id)
                .query(Feedback.class)
                .optional();
    }
}

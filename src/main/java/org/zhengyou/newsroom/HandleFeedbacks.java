package org.zhengyou.newsroom;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Viewer;
import org.zhengyou.newsroom.Feedback.State;
import org.zhengyou.newsroom.FeedbackRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.web.Paging;

/** The work of office and editor on complaints and suggestions. */
@Component
public class HandleFeedbacks {
    private final JdbcClient jdbc;
    private final Feedbacks feedbacks;
    private final AuditLog audit;
    private final Secrets secrets;

    HandleFeedbacks(JdbcClient jdbc, Feedbacks feedbacks, AuditLog audit, Secrets secrets) {
        this.jdbc = jdbc;
        this.feedbacks = feedbacks;
        this.audit = audit;
        this.secrets = secrets;
    }

    public Feedback get(UUID unit, UUID id) {
        return feedbacks.find(unit, id, false).orElseThrow(Missing::new);
    }

    /**
     * Takes it in hand, answers, or closes; rating is the sender's alone.
     *
     * @param answer what the sender will read; needed for an answer only
     */
    @Transactional
    public void step(UUID unit, UUID id, State to, @Nullable String answer, Viewer viewer, Instant now) {
        Feedback feedback = feedbacks.find(unit, id, true).orElseThrow(Missing::new);
        if (to == State.RATED || !feedback.state().mayBecome(to)) {
            throw new FeedbackRefused(Reason.NOT_NOW);
        }
        if (to == State.ANSWERED && (answer == null || answer.isBlank())) {
            throw new FeedbackRefused(Reason.ANSWER_NEEDED);
        }
        jdbc.sql("""
                        update feedback set state = :to, answer = coalesce(:answer, answer)
                        where unit_id = :unit and id = :id
                        """)
                .param("to", to.name())
                .param("answer", to == State.ANSWERED ? answer : null, Types.VARCHAR)
                .param("unit", unit)
                .param("id", id)
                .update();
        feedbacks.append(unit, id, feedback.state(), to, viewer, now);
    }

    /** Who sent it, in clear. */
    public record Sender(@Nullable String name, @Nullable String contact) {}

    /** Opens the sender's name and contact; the log keeps who did. */
    @Transactional
    public Sender reveal(UUID unit, UUID id, Viewer viewer, @Nullable String address) {
        Feedback feedback = get(unit, id);
        audit.record(viewer, "received_feedback.reveal", unit, feedback.number(), AuditLog.Result.DONE, address);
        return jdbc.sql("select sender, contact from feedback where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query((row, n) -> new Sender(
                        open(Feedbacks.SENDER, row.getBytes("sender")),
                        open(Feedbacks.CONTACT, row.getBytes("contact"))))
                .single();
    }

    private @Nullable String open(String context, byte @Nullable [] sealed) {
        return sealed == null ? null : secrets.open(context, sealed);
    }

    /** As it came in, of a unit and all below it. */
    public Paging<Feedback> queue(UUID top, Collection<State> states, int page) {
        List<Feedback> rows = jdbc.sql("""
                        select f.unit_id, f.id, f.number, f.kind, f.text, f.sender is not null as named, f.state,
                               f.answer, f.rating, f.received_at
                        from feedback f
                        join unit_ancestor a on a.unit_id = f.unit_id and a.ancestor_id = :top
                        where f.state in (:states)
                        order by f.received_at, f.id limit :limit offset :offset
                        """)
                .param("top", top)
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(Feedback.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    public List<FeedbackTransition> history(UUID unit, UUID id) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, at from feedback_transition
                        where unit_id = :unit and feedback_id = :id order by at, id
                        """)
                .param("unit", unit)
                .param("id", id)
                .query(FeedbackTransition.class)
                .list();
    }

    /** How many wait for an answer below any of the units. */
    long waiting(Collection<UUID> tops) {
        return jdbc.sql("""
                        select count(*) from feedback f
                        where f.state in ('RECEIVED', 'HANDLING')
                          and exists (select from unit_ancestor a
                                      where a.unit_id = f.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}

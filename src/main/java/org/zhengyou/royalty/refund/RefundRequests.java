package org.zhengyou.royalty.refund;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.calendar.CalendarRefused;
import org.zhengyou.platform.calendar.WorkingDays;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.refund.RefundRequest.State;

/** What buyers ask for when the file did not come. */
@Component
public class RefundRequests {
    static final String SELECT = """
            select r.unit_id, r.id, r.book_id as book, r.transfer_id as transfer, r.account_id as account, t.number,
                   t.item_id, t.title, (select e.amount from ledger_entry e
                                        where e.unit_id = t.unit_id and e.transfer_id = t.id and e.amount > 0) as price,
                   r.text, r.state, r.reply, r.requested_at, r.due_on as reply_due_on
            from refund_request r join ledger_transfer t on t.unit_id = r.book_id and t.id = r.transfer_id
            """;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    RefundRequests(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** One step in the life of a request. */
    public record Transition(
            @Nullable State fromState,
            State toState,
            @Nullable String actorName,
            Instant at) {}

    /** The unit and item of a purchase. */
    private record Bought(UUID book, UUID unitId) {}

    /**
     * Asks about one of the buyer's purchases; asked again after it was solved or withdrawn, it is open again; the same
     * sent twice is the same.
     *
     * @param transfer the purchase
     * @throws Missing where it is not theirs
     * @throws RoyaltyRefused where it is open already or was refunded
     */
    @Transactional
    public void open(Viewer buyer, UUID transfer, String text, LocalDate today, Instant now) {
        Optional<RefundRequest> known = of(buyer, transfer, true);
        if (known.isPresent()) {
            RefundRequest request = known.get();
            if (request.state() == State.RECEIVED && request.text().equals(text)) {
                return;
            }
            step(request, State.RECEIVED, buyer, now);
            jdbc.sql("""
                            update refund_request set state = 'RECEIVED', text = :text, due_on = :due
                            where unit_id = :unit and id = :id
                            """)
                    .param("text", text)
                    .param("due", due(today), Types.DATE)
                    .param("unit", request.unitId())
                    .param("id", request.id())
                    .update();
            return;
        }
        Bought bought = bought(buyer, transfer).orElseThrow(Missing::new);
        UUID id = Uuid7.next();
        int written = jdbc.sql("""
                        insert into refund_request (unit_id, id, book_id, transfer_id, account_id, text, state,
                                                    requested_at, due_on)
                        values (:unit, :id, :book, :transfer, :account, :text, 'RECEIVED', :now, :due)
                        on conflict (unit_id, book_id, transfer_id) do nothing
                        """)
                .param("unit", bought.unitId())
                .param("id", id)
                .param("book", bought.book())
                .param("transfer", transfer)
                .param("account", buyer.account())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("due", due(today), Types.DATE)
                .update();
        if (written > 0) {
            append(bought.unitId(), id, null, State.RECEIVED, buyer, now);
        }
    }

    /** The buyer no longer asks. */
    @Transactional
    public void withdraw(Viewer buyer, UUID transfer, Instant now) {
        RefundRequest request = of(buyer, transfer, true).orElseThrow(Missing::new);
        if (request.state() == State.WITHDRAWN) {
            return;
        }
        step(request, State.WITHDRAWN, buyer, now);
        jdbc.sql("update refund_request set state = 'WITHDRAWN' where unit_id = :unit and id = :id")
                .param("unit", request.unitId())
                .param("id", request.id())
                .update();
    }

    /** Of one of the viewer's own purchases. */
    public Optional<RefundRequest> of(Viewer buyer, UUID transfer) {
        return of(buyer, transfer, false);
    }

    private Optional<RefundRequest> of(Viewer buyer, UUID transfer, boolean lock) {
        return jdbc.sql(SELECT + " where r.transfer_id = :transfer and r.account_id = :account"
                        + (lock ? " for update of r" : ""))
                .param("transfer", transfer)
                .param("account", buyer.account())
                .query(RefundRequest.class)
                .optional();
    }

    private Optional<Bought> bought(Viewer buyer, UUID transfer) {
        return jdbc.sql("""
                        select t.unit_id as book, t.item_unit_id as unit_id
                        from ledger_transfer t
                        join ledger_entry e on e.unit_id = t.unit_id and e.transfer_id = t.id
                        join ledger_account a on a.unit_id = e.unit_id and a.id = e.account_id
                        where t.id = :transfer and t.kind = 'PURCHASE' and a.kind = 'WALLET' and a.holder_id = :account
                          and not exists (select from ledger_transfer c where c.unit_id = t.unit_id and c.corrects = t.id)
                        """)
                .param("transfer", transfer)
                .param("account", buyer.account())
                .query(Bought.class)
                .optional();
    }

    /** Checks that a step is legal, and writes it down. */
    void step(RefundRequest request, State to, Viewer actor, Instant now) {
        if (!request.state().mayBecome(to)) {
            throw new RoyaltyRefused(Reason.NOT_NOW);
        }
        append(request.unitId(), request.id(), request.state(), to, actor, now);
    }

    private void append(UUID unit, UUID id, @Nullable State from, State to, Viewer actor, Instant now) {
        jdbc.sql("""
                        insert into refund_request_transition
                            (unit_id, request_id, id, from_state, to_state, actor_id, actor_name, at)
                        values (:unit, :request, :id, :from, :to, :actor, :name, :at)
                        """)
                .param("unit", unit)
                .param("request", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("actor", actor.accountId())
                .param("name", actor.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    public List<Transition> history(RefundRequest request) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, at from refund_request_transition
                        where unit_id = :unit and request_id = :id order by id
                        """)
                .param("unit", request.unitId())
                .param("id", request.id())
                .query(Transition.class)
                .list();
    }

    /** A calendar that was not kept must not turn anybody away. */
    private @Nullable LocalDate due(LocalDate today) {
        try {
            return workingDays.end(today, RefundRequest.WORKING_DAYS);
        } catch (CalendarRefused unknown) {
            return null;
        }
    }
}

package org.zhengyou.royalty.topup;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;
import org.zhengyou.royalty.payment.PaymentGateway;
import org.zhengyou.royalty.topup.TopUp.State;

/** The rows of top-ups, and the one way in which they become money: a notice that the provider proved. */
@Component
public class TopUps {
    /** How long a top-up can be paid. */
    static final Duration TIME = Duration.ofHours(2);

    private static final int TURN = 80;
    private static final String PREFIX = "CZ";
    private static final String SELECT = """
            select unit_id as book, id, account_id as account, number, amount, state, gateway, address, scanned,
                   started_at, ends_at
            from top_up
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Receipts receipts;
    private final AuditLog audit;
    private final Settings settings;

    TopUps(JdbcClient jdbc, Ledger ledger, Receipts receipts, AuditLog audit, Settings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.receipts = receipts;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * A new one, or the one that the same form with the same amount began, while that can be paid or once it was.
     *
     * @param amount in fen, {@link TopUp#LEAST} to {@link TopUp#MOST}
     */
    @Transactional
    public TopUp start(Viewer viewer, long amount, UUID form, String gateway, Instant now) {
        if (amount < TopUp.LEAST || amount > TopUp.MOST) {
            throw new RoyaltyRefused(Reason.AMOUNT);
        }
        UUID book = ledger.book();
        Turn.take(jdbc, TURN, viewer.account().toString());
        Optional<TopUp> begun = begun(book, viewer, amount, form, gateway, now);
        if (begun.isPresent()) {
            return begun.get();
        }
        UUID id = Uuid7.next();
        String number = receipts.nextNumber(PREFIX, now.atZone(settings.zone()).getYear());
        jdbc.sql("""
                        insert into top_up (unit_id, id, account_id, form, number, amount, state, gateway, started_at,
                                            ends_at)
                        values (:book, :id, :account, :form, :number, :amount, 'STARTED', :gateway, :now, :ends)
                        """)
                .param("book", book)
                .param("id", id)
                .param("account", viewer.account())
                .param("form", form)
                .param("number", number)
                .param("amount", amount)
                .param("gateway", gateway)
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(TIME)))
                .update();
        return find(book, "id", id).orElseThrow();
    }

    private Optional<TopUp> begun(UUID book, Viewer viewer, long amount, UUID form, String gateway, Instant now) {
        return jdbc.sql(SELECT + """
                        where unit_id = :book and account_id = :account and form = :form and amount = :amount
                          and gateway = :gateway and (state = 'PAID' or state = 'STARTED' and ends_at > :now)
                        order by id limit 1
                        """)
                .param("book", book)
                .param("account", viewer.account())
                .param("form", form)
                .param("amount", amount)
                .param("gateway", gateway)
                .param("now", Timestamp.from(now))
                .query(TopUp.class)
                .optional();
    }

    /** Where the provider lets it be paid. */
    @Transactional
    public void place(TopUp topUp, PaymentGateway.Place place) {
        jdbc.sql("update top_up set address = :address, scanned = :scanned where unit_id = :book and id = :id")
                .param("address", place.address())
                .param("scanned", place.scanned())
                .param("book", topUp.book())
                .param("id", topUp.id())
                .update();
    }

    /**
     * Takes a notice into the book: once, however often and in whatever order notices come.
     *
     * @return false where the notice is about a top-up that is not here or another amount; nothing is changed then
     */
    @Transactional
    public boolean settle(String gateway, PaymentGateway.Notice notice, Instant now) {
        Optional<TopUp> found = lock(gateway, notice.number());
        if (found.isEmpty()) {
            return false;
        }
        TopUp topUp = found.get();
        boolean paid = notice.outcome() == PaymentGateway.Outcome.PAID;
        if (paid && (notice.amount() == null || notice.amount() != topUp.amount())) {
            return false;
        }
        if (heard(topUp.book(), gateway, notice, now)) {
            return true;
        }
        State next = switch (notice.outcome()) {
            case PAID -> State.PAID;
            case FAILED -> State.FAILED;
            case CLOSED -> State.EXPIRED;
        };
        if (topUp.state().mayBecome(next)) {
            UUID transfer = paid ? take(topUp, now) : null;
            become(topUp, next, transfer, notice.reference());
            audit.record(
                    Viewer.PUBLIC,
                    paid ? "top_up.paid" : "top_up.ended",
                    topUp.book(),
                    topUp.number(),
                    AuditLog.Result.DONE,
                    null);
        }
        return true;
    }

    /** Ends one that was never paid, when its time is over. A notice that comes later still counts. */
    @Transactional
    public void expire(TopUp topUp, Instant now) {
        TopUp held = lock(topUp.gateway(), topUp.number()).orElseThrow();
        if (held.state() == State.STARTED && !now.isBefore(held.endsAt())) {
            become(held, State.EXPIRED, null, null);
        }
    }

    /** One that the provider gave no place to pay. Another send of its form may have got one meanwhile. */
    @Transactional
    public void fail(TopUp topUp) {
        TopUp held = lock(topUp.gateway(), topUp.number()).orElseThrow();
        if (held.state() == State.STARTED && held.address() == null) {
            become(held, State.FAILED, null, null);
        }
    }

    /** Those whose end was not heard of, oldest first. */
    public List<TopUp> open(String gateway, Instant startedBefore, int most) {
        return jdbc.sql(SELECT + """
                        where state = 'STARTED' and gateway = :gateway and started_at <= :before
                        order by ends_at, id limit :most
                        """)
                .param("gateway", gateway)
                .param("before", Timestamp.from(startedBefore))
                .param("most", most)
                .query(TopUp.class)
                .list();
    }

    /** The viewer's own only. */
    public Optional<TopUp> find(Viewer viewer, UUID id) {
        return find(ledger.book(), "id", id).filter(found -> found.account().equals(viewer.account()));
    }

    public Optional<TopUp> find(Viewer viewer, String number) {
        return find(ledger.book(), "number", number)
                .filter(found -> found.account().equals(viewer.account()));
    }

    /** The viewer's latest. */
    public List<TopUp> latest(Viewer viewer, int most) {
        return jdbc.sql(SELECT + "where unit_id = :book and account_id = :account order by id desc limit :most")
                .param("book", ledger.book())
                .param("account", viewer.account())
                .param("most", most)
                .query(TopUp.class)
                .list();
    }

    private Optional<TopUp> find(UUID book, String column, Object value) {
        return jdbc.sql(SELECT + "where unit_id = :book and " + column + " = :value")
                .param("book", book)
                .param("value", value)
                .query(TopUp.class)
                .optional();
    }

    private Optional<TopUp> lock(String gateway, String number) {
        return jdbc.sql(SELECT + "where unit_id = :book and number = :number and gateway = :gateway for update")
                .param("book", ledger.book())
                .param("number", number)
                .param("gateway", gateway)
                .query(TopUp.class)
                .optional();
    }

    private boolean heard(UUID book, String gateway, PaymentGateway.Notice notice, Instant now) {
        return jdbc.sql("""
                        insert into payment_notice (unit_id, gateway, event, number, outcome, heard_at)
                        values (:book, :gateway, :event, :number, :outcome, :now) on conflict do nothing
                        """)
                        .param("book", book)
                        .param("gateway", gateway)
                        .param("event", notice.event())
                        .param("number", notice.number())
                        .param("outcome", notice.outcome().name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 0;
    }

    private UUID take(TopUp topUp, Instant now) {
        UUID book = topUp.book();
        LedgerAccount clearing = ledger.account(book, Kind.CLEARING, book, now);
        LedgerAccount wallet = ledger.account(book, Kind.WALLET, topUp.account(), now);
        var entries = Transfer.move(clearing, wallet, topUp.amount());
        return ledger.write(
                        book, new Transfer(Transfer.Kind.TOP_UP, now, topUp.number(), null, null, null, null, entries))
                .id();
    }

    private void become(TopUp topUp, State next, @Nullable UUID transfer, @Nullable String reference) {
        jdbc.sql("""
                        update top_up set state = :state, transfer_id = :transfer, reference = coalesce(:reference, reference)
                        where unit_id = :book and id = :id
                        """)
                .param("state", next.name())
                .param("transfer", transfer, Types.OTHER)
                .param("reference", reference, Types.VARCHAR)
                .param("book", topUp.book())
                .param("id", topUp.id())
                .update();
    }
}

package org.zhengyou.royalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.Transfer;
import org.zhengyou.royalty.ledger.TransferKey;

/**
 * What stands wrong in the book is put right by a new transfer that names it: a top-up taken back in part or whole, a
 * purchase in whole. Each transfer once; nobody's own.
 */
@Component
public class Corrections {
    static final String PREFIX = "GZ";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Receipts receipts;
    private final Settings settings;

    Corrections(JdbcClient jdbc, Ledger ledger, Refunds refunds, Receipts receipts, Settings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.refunds = refunds;
        this.receipts = receipts;
        this.settings = settings;
    }

    /** Whether the book is kept in the unit's name: only there can it be corrected. */
    public boolean keptBy(UUID unit) {
        return ledger.book().equals(unit);
    }

    /**
     * A correction as it stands in the book.
     *
     * @param of number of what it corrects
     * @param amount in fen
     * @param by name of the account that made it; null where that has none
     */
    public record Made(
            String number,
            String of,
            @Nullable String title,
            long amount,
            String reason,
            @Nullable String by,
            Instant at) {}

    /** The latest first. */
    public Paging<Made> made(int page) {
        List<Made> rows = jdbc.sql("""
                        select t.number, c.number as of, t.title, e.amount, t.reason, a.name as by, t.at
                        from ledger_transfer t
                        join ledger_transfer c on c.unit_id = t.unit_id and c.id = t.corrects
                        join ledger_entry e on e.unit_id = t.unit_id and e.transfer_id = t.id and e.amount > 0
                        left join account a on a.id = t.actor_id
                        where t.unit_id = :book and t.kind = 'CORRECTION'
                        order by t.id desc limit :limit offset :offset
                        """)
                .param("book", ledger.book())
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(Made.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /**
     * What stands in the book, with the one account that it came from and the one that it went to.
     *
     * @param corrected number of what corrects it; null where nothing does
     * @param correction in fen, of that; null with it, and of a refund
     * @param asked whether its buyer asked for the money back and waits
     */
    private record Found(
            UUID id,
            Transfer.Kind kind,
            @Nullable UUID itemId,
            long amount,
            UUID source,
            UUID sourceHolder,
            UUID target,
            UUID targetHolder,
            @Nullable String corrected,
            @Nullable Long correction,
            boolean asked) {
        /** Top-ups, what corrects one, and purchases; what was given back was given back. */
        boolean correctable() {
            return kind == Transfer.Kind.TOP_UP
                    || kind == Transfer.Kind.PURCHASE
                    || kind == Transfer.Kind.CORRECTION && itemId == null;
        }
    }

    /**
     * Moves an amount back to where it came from. The same sent twice is done once.
     *
     * @param typed number of what is corrected
     * @param amount in fen, at most that of the transfer; all of it, of a purchase
     * @param reason which both sides read
     * @return number of the correction
     * @throws RoyaltyRefused also where the amount is no longer there
     */
    @Transactional
    public String correct(String typed, long amount, String reason, Viewer actor, Instant now) {
        UUID book = ledger.book();
        Found found = find(book, "number", Receipts.number(typed))
                .filter(Found::correctable)
                .orElseThrow(() -> new RoyaltyRefused(Reason.CORRECTION_NUMBER));
        if (reason.isBlank()) {
            throw new RoyaltyRefused(Reason.REASON_NEEDED);
        }
        if (actor.account().equals(found.sourceHolder()) || actor.account().equals(found.targetHolder())) {
            throw new RoyaltyRefused(Reason.CORRECTION_OWN);
        }
        if (found.corrected() == null && found.asked()) {
            throw new RoyaltyRefused(Reason.CORRECTION_ASKED);
        }
        boolean whole = found.kind() == Transfer.Kind.PURCHASE;
        if (amount < 1 || amount > found.amount() || whole && amount != found.amount()) {
            throw new RoyaltyRefused(Reason.CORRECTION_AMOUNT, Yuan.of(found.amount()));
        }
        if (whole && found.corrected() == null) {
            TransferKey made = refunds.correct(new TransferKey(book, found.id()), actor, reason, now);
            return number(made);
        }
        return back(book, found, amount, reason, actor, now);
    }

    private String back(UUID book, Found seen, long amount, String reason, Viewer actor, Instant now) {
        LedgerAccount holding =
                ledger.lock(book, List.of(seen.source(), seen.target())).get(seen.target());
        // What was read before the accounts were held may have been corrected meanwhile.
        Found found = find(book, "id", seen.id()).orElseThrow();
        if (found.corrected() != null) {
            if (found.correction() != null && found.correction() == amount) {
                return found.corrected();
            }
            throw new RoyaltyRefused(Reason.CORRECTION_TWICE);
        }
        if (holding == null || holding.balance() < amount && !holding.kind().mayBeNegative()) {
            throw new RoyaltyRefused(Reason.CORRECTION_SHORT, Yuan.of(holding == null ? 0 : holding.balance()));
        }
        String number = receipts.nextNumber(PREFIX, now.atZone(settings.zone()).getYear());
        var entries = List.of(new Transfer.Entry(found.target(), -amount), new Transfer.Entry(found.source(), amount));
        ledger.write(
                book,
                new Transfer(
                        Transfer.Kind.CORRECTION, now, number, null, found.id(), actor.accountId(), reason, entries));
        return number;
    }

    private String number(TransferKey made) {
        return jdbc.sql("select number from ledger_transfer where unit_id = :book and id = :id")
                .param("book", made.book())
                .param("id", made.id())
                .query(String.class)
                .single();
    }

    private static final String FIND = """
            select t.id, t.kind, t.item_id, i.amount, o.account_id as source, s.holder_id as source_holder,
                   i.account_id as target, g.holder_id as target_holder, c.number as corrected,
                   case when c.kind = 'CORRECTION'
                        then (select e.amount from ledger_entry e
                              where e.unit_id = c.unit_id and e.transfer_id = c.id and e.amount > 0)
                   end as correction,
                   exists (select from refund_request r
                           where r.book_id = t.unit_id and r.transfer_id = t.id and r.state = 'RECEIVED') as asked
            from ledger_transfer t
            join ledger_entry o on o.unit_id = t.unit_id and o.transfer_id = t.id and o.amount < 0
            join ledger_account s on s.unit_id = o.unit_id and s.id = o.account_id
            join ledger_entry i on i.unit_id = t.unit_id and i.transfer_id = t.id and i.amount > 0
            join ledger_account g on g.unit_id = i.unit_id and g.id = i.account_id
            left join ledger_transfer c on c.unit_id = t.unit_id and c.corrects = t.id
            where t.unit_id = :book and t.entries = 2
            """;

    private Optional<Found> find(UUID book, String column, Object value) {
        return jdbc.sql(FIND + " and t." + column + " = :value")
                .param("book", book)
                .param("value", value)
                .query(Found.class)
                .optional();
    }
}

package org.zhengyou.royalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;

/** What a person may read of the book: their own wallet, their own earnings, their own receipts. */
@Component
public class Wallets {
    private static final int SIZE = 20;

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Wallets(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * In fen.
     *
     * @param frozen of the viewer's items that somebody disputes
     */
    public record Balance(long wallet, long earned, long frozen) {}

    public Balance balance(Viewer viewer) {
        return jdbc.sql("""
                        select coalesce(sum(a.balance) filter (where a.kind = 'WALLET'), 0) as wallet,
                               coalesce(sum(a.balance) filter (where a.kind = 'REVENUE'), 0) as earned,
                               coalesce((select -sum(e.amount) from ledger_entry e
                                         join ledger_account r on r.unit_id = e.unit_id and r.id = e.account_id
                                         join ledger_transfer t on t.unit_id = e.unit_id and t.id = e.transfer_id
                                         where r.unit_id = :book and r.holder_id = :account and r.kind = 'REVENUE'
                                           and t.kind in ('FREEZE', 'RELEASE')), 0) as frozen
                        from ledger_account a where a.unit_id = :book and a.holder_id = :account
                        """)
                .param("book", ledger.book())
                .param("account", viewer.account())
                .query(Balance.class)
                .single();
    }

    /**
     * One line of a statement.
     *
     * @param amount in fen, into the account where it is positive
     * @param balance after it
     * @param number of the receipt; null where there is none
     * @param corrected number of what it corrects; null but for a correction, as is {@code reason}
     */
    public record Line(
            UUID transfer,
            Transfer.Kind kind,
            Instant at,
            @Nullable String number,
            @Nullable String title,
            @Nullable String corrected,
            @Nullable String reason,
            long amount,
            long balance) {
        /** Whether a receipt stands behind it. */
        public boolean receipt() {
            return kind == Transfer.Kind.PURCHASE && amount < 0;
        }
    }

    /** @param earnings the earnings; otherwise the wallet */
    public Paging<Line> statement(Viewer viewer, boolean earnings, int page) {
        List<Line> lines = jdbc.sql("""
                        select t.id as transfer, t.kind, t.at, t.number, t.title, c.number as corrected,
                               case when t.kind = 'CORRECTION' then t.reason end as reason, e.amount, e.balance
                        from ledger_account a
                        join ledger_entry e on e.unit_id = a.unit_id and e.account_id = a.id
                        join ledger_transfer t on t.unit_id = e.unit_id and t.id = e.transfer_id
                        left join ledger_transfer c
                          on c.unit_id = t.unit_id and c.id = t.corrects and t.kind = 'CORRECTION'
                        where a.unit_id = :book and a.holder_id = :account and a.kind = :kind
                        order by e.transfer_id desc, e.position limit :limit offset :offset
                        """)
                .param("book", ledger.book())
                .param("account", viewer.account())
                .param("kind", (earnings ? Kind.REVENUE : Kind.WALLET).name())
                .param("limit", SIZE + 1)
                .param("offset", Paging.offset(page, SIZE))
                .query(Line.class)
                .list();
        return Paging.of(lines, page, SIZE);
    }

    /**
     * A purchase of the viewer.
     *
     * @param price in fen
     * @param entitled whether the file can still be had
     * @param refunded number of the refund; null where there is none
     */
    public record Receipt(
            UUID transfer,
            String number,
            UUID itemUnit,
            UUID item,
            String title,
            long price,
            Instant at,
            boolean entitled,
            @Nullable String refunded) {}

    public Optional<Receipt> receipt(Viewer viewer, UUID transfer) {
        return jdbc.sql("""
                        select t.id as transfer, t.number, t.item_unit_id as item_unit, t.item_id as item, t.title,
                               -e.amount as price, t.at,
                               exists (select from entitlement g
                                       where g.unit_id = t.item_unit_id and g.item_id = t.item_id
                                         and g.account_id = :account and g.book_id = t.unit_id
                                         and g.transfer_id = t.id and g.ended_at is null) as entitled,
                               (select c.number from ledger_transfer c
                                where c.unit_id = t.unit_id and c.corrects = t.id) as refunded
                        from ledger_transfer t
                        join ledger_entry e on e.unit_id = t.unit_id and e.transfer_id = t.id
                        join ledger_account a on a.unit_id = e.unit_id and a.id = e.account_id
                        where t.unit_id = :book and t.id = :transfer and t.kind = 'PURCHASE'
                          and a.kind = 'WALLET' and a.holder_id = :account
                        """)
                .param("book", ledger.book())
                .param("transfer", transfer)
                .param("account", viewer.account())
                .query(Receipt.class)
                .optional();
    }
}

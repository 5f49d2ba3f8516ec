package org.zhengyou.royalty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.royalty.ledger.TransferKey;

/** Who may have an item's file. Kept whether or not royalties are switched on today. */
@Component
public class Entitlements {
    private final JdbcClient jdbc;

    Entitlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account bought the item and was not given its money back. */
    public boolean has(UUID account, UUID itemUnit, UUID item) {
        return receipt(account, itemUnit, item).isPresent();
    }

    /** The transfer that paid for what the account has; empty where it has it not. */
    public Optional<UUID> receipt(UUID account, UUID itemUnit, UUID item) {
        return jdbc.sql("""
                        select transfer_id from entitlement
                        where unit_id = :unit and item_id = :item and account_id = :account and ended_at is null
                        """)
                .param("unit", itemUnit)
                .param("item", item)
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    /** In the transaction of the transfer that paid for it. */
    void grant(UUID account, UUID itemUnit, UUID item, TransferKey paidBy, Instant now) {
        jdbc.sql("""
                        insert into entitlement (unit_id, item_id, account_id, book_id, transfer_id, granted_at)
                        values (:unit, :item, :account, :book, :transfer, :now)
                        on conflict (unit_id, item_id, account_id) do update
                        set book_id = excluded.book_id, transfer_id = excluded.transfer_id,
                            granted_at = excluded.granted_at, ended_at = null
                        """)
                .param("unit", itemUnit)
                .param("item", item)
                .param("account", account)
                .param("book", paidBy.book())
                .param("transfer", paidBy.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** In the transaction that gives the money back. */
    void end(TransferKey paidBy, Instant now) {
        jdbc.sql("""
                        update entitlement e set ended_at = greatest(:now, e.granted_at)
                        from ledger_transfer t
                        where t.unit_id = :book and t.id = :transfer and e.unit_id = t.item_unit_id
                          and e.item_id = t.item_id and e.book_id = t.unit_id and e.transfer_id = t.id
                          and e.ended_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("book", paidBy.book())
                .param("transfer", paidBy.id())
                .update();
    }
}

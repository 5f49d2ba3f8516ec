package org.zhengyou.royalty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;

/**
 * What an item earned, held back while somebody disputes it: moved from its author's revenue into the item's suspense, and
 * back. What it earns meanwhile goes the same way at once.
 */
@Component
public class Earnings {
    private final JdbcClient jdbc;
    private final Ledger ledger;

    Earnings(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * Freezes what an item earned and will earn. The same reason twice is one freeze.
     *
     * @param reason which dispute it is, as its number; 1 to 200 characters
     */
    @Transactional
    public void freeze(UUID itemUnit, UUID item, String reason, Instant now) {
        hold(itemUnit, item);
        boolean before = frozen(itemUnit, item);
        jdbc.sql("""
                        insert into earnings_freeze (unit_id, item_id, id, reason, frozen_at)
                        values (:unit, :item, :id, :reason, :now)
                        on conflict (unit_id, item_id, reason) where released_at is null do nothing
                        """)
                .param("unit", itemUnit)
                .param("item", item)
                .param("id", Uuid7.next())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
        if (!before) {
            move(itemUnit, item, Transfer.Kind.FREEZE, reason, now);
        }
    }

    /** Ends one freeze; with the last one, what was held goes back to whom it belongs. */
    @Transactional
    public void release(UUID itemUnit, UUID item, String reason, Instant now) {
        hold(itemUnit, item);
        int ended = jdbc.sql("""
                        update earnings_freeze set released_at = greatest(:now, frozen_at)
                        where unit_id = :unit and item_id = :item and reason = :reason and released_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("unit", itemUnit)
                .param("item", item)
                .param("reason", reason)
                .update();
        if (ended > 0 && !frozen(itemUnit, item)) {
            move(itemUnit, item, Transfer.Kind.RELEASE, reason, now);
        }
    }

    public boolean frozen(UUID itemUnit, UUID item) {
        return jdbc.sql("""
                        select exists (select from earnings_freeze
                                       where unit_id = :unit and item_id = :item and released_at is null)
                        """)
                .param("unit", itemUnit)
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    /** One at a time for an item's money, until the transaction ends; taken before any account is. */
    void hold(UUID itemUnit, UUID item) {
        Turn.take(jdbc, 75, itemUnit + "/" + item);
    }

    /** Moves one sale's money into suspense or out of it; the caller holds the item. */
    void move(
            UUID book,
            Transfer.About item,
            LedgerAccount revenue,
            Transfer.Kind kind,
            long amount,
            String reason,
            Instant now) {
        LedgerAccount suspense = ledger.account(book, Kind.SUSPENSE, item.item(), now);
        boolean in = kind == Transfer.Kind.FREEZE;
        ledger.write(
                book,
                new Transfer(
                        kind,
                        now,
                        null,
                        item,
                        null,
                        null,
                        reason,
                        in ? Transfer.move(revenue, suspense, amount) : Transfer.move(suspense, revenue, amount)));
    }

    /** @param free in fen, as is {@code frozen} */
    private record Share(UUID account, long free, long frozen, String title) {}

    private void move(UUID itemUnit, UUID item, Transfer.Kind kind, String reason, Instant now) {
        UUID book = ledger.book();
        boolean in = kind == Transfer.Kind.FREEZE;
        List<Transfer.Entry> entries = new ArrayList<>();
        List<Share> shares = shares(book, itemUnit, item);
        long sum = 0;
        for (Share share : shares) {
            long amount = in ? share.free() : share.frozen();
            if (amount > 0) {
                entries.add(new Transfer.Entry(share.account(), in ? -amount : amount));
                sum += amount;
            }
        }
        if (sum > 0) {
            LedgerAccount suspense = ledger.account(book, Kind.SUSPENSE, item, now);
            entries.add(new Transfer.Entry(suspense.id(), in ? sum : -sum));
            var about = new Transfer.About(itemUnit, item, shares.getFirst().title());
            ledger.write(book, new Transfer(kind, now, null, about, null, null, reason, entries));
        }
    }

    /** What an item earned, by the revenue accounts that it went to: more than one where its author changed. */
    private List<Share> shares(UUID book, UUID itemUnit, UUID item) {
        return jdbc.sql("""
                        select e.account_id as account, sum(e.amount) as free,
                               -coalesce(sum(e.amount) filter (where t.kind in ('FREEZE', 'RELEASE')), 0) as frozen,
                               max(t.title) as title
                        from ledger_transfer t
                        join ledger_entry e on e.unit_id = t.unit_id and e.transfer_id = t.id
                        join ledger_account a on a.unit_id = e.unit_id and a.id = e.account_id and a.kind = 'REVENUE'
                        where t.unit_id = :book and t.item_unit_id = :unit and t.item_id = :item
                        group by e.account_id order by e.account_id
                        """)
                .param("book", book)
                .param("unit", itemUnit)
                .param("item", item)
                .query(Share.class)
                .list();
    }
}

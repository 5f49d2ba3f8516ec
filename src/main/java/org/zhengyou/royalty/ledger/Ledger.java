package org.zhengyou.royalty.ledger;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Writes into the book, always in the caller's transaction: whoever calls begins one. */
@Component
public class Ledger {
    private final JdbcClient jdbc;
    private final Units units;

    Ledger(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The unit in whose name the book is kept: the first at the top of a tree, and for good once anything stands in it. */
    public UUID book() {
        return jdbc.sql("select unit_id from ledger_account where kind = 'CLEARING' order by opened_at, id limit 1")
                .query(UUID.class)
                .optional()
                .or(() -> units.roots().stream().findFirst().map(Unit::id))
                .orElseThrow(() -> new RoyaltyRefused(Reason.SWITCHED_OFF));
    }

    /** An account, opened where it is asked for the first time. */
    public LedgerAccount account(UUID book, Kind kind, UUID holder, Instant now) {
        jdbc.sql("""
                        insert into ledger_account (unit_id, id, kind, holder_id, opened_at)
                        select :book, :id, :kind, :holder, :now
                        where not exists (select from ledger_account
                                          where unit_id = :book and kind = :kind and holder_id = :holder)
                        on conflict (unit_id, kind, holder_id) do nothing
                        """)
                .param("book", book)
                .param("id", Uuid7.next())
                .param("kind", kind.name())
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql(SELECT + " where unit_id = :book and kind = :kind and holder_id = :holder")
                .param("book", book)
                .param("kind", kind.name())
                .param("holder", holder)
                .query(LedgerAccount.class)
                .single();
    }

    private static final String SELECT =
            "select unit_id as book, id, kind, holder_id as holder, balance from ledger_account";

    /** Holds accounts until the transaction ends, in one order for all writers, and reads their balances under the lock. */
    public Map<UUID, LedgerAccount> lock(UUID book, Collection<UUID> accounts) {
        return jdbc
                .sql(SELECT + " where unit_id = :book and id = any (:ids) order by id for update")
                .param("book", book)
                .param("ids", accounts.toArray(UUID[]::new))
                .query(LedgerAccount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(LedgerAccount::id, Function.identity()));
    }

    /**
     * Writes a transfer.
     *
     * @throws RoyaltyRefused where an account would fall below zero that may not; nothing is written then
     */
    public TransferKey write(UUID book, Transfer transfer) {
        Map<UUID, Long> sums = transfer.entries().stream()
                .collect(
                        Collectors.groupingBy(Transfer.Entry::account, Collectors.summingLong(Transfer.Entry::amount)));
        Map<UUID, LedgerAccount> held = lock(book, sums.keySet());
        for (LedgerAccount account : held.values()) {
            if (account.balance() + sums.getOrDefault(account.id(), 0L) < 0
                    && !account.kind().mayBeNegative()) {
                throw new RoyaltyRefused(
                        account.kind() == Kind.WALLET ? Reason.NOT_ENOUGH : Reason.NOT_COVERED, account.balance());
            }
        }
        UUID id = Uuid7.next();
        insert(book, id, transfer);
        entries(book, id, transfer.entries());
        return new TransferKey(book, id);
    }

    private void insert(UUID book, UUID id, Transfer transfer) {
        Transfer.@Nullable About about = transfer.about();
        jdbc.sql("""
                        insert into ledger_transfer (unit_id, id, kind, entries, at, number, item_unit_id, item_id, title,
                                                     corrects, actor_id, reason)
                        values (:book, :id, :kind, :entries, :at, :number, :itemUnit, :item, :title,
                                :corrects, :actor, :reason)
                        """)
                .param("book", book)
                .param("id", id)
                .param("kind", transfer.kind().name())
                .param("entries", transfer.entries().size())
                .param("at", Timestamp.from(transfer.at()))
                .param("number", transfer.number(), Types.VARCHAR)
                .param("itemUnit", about == null ? null : about.unit(), Types.OTHER)
                .param("item", about == null ? null : about.item(), Types.OTHER)
                .param("title", about == null ? null : about.title(), Types.VARCHAR)
                .param("corrects", transfer.corrects(), Types.OTHER)
                .param("actor", transfer.actor(), Types.OTHER)
                .param("reason", transfer.reason(), Types.VARCHAR)
                .update();
    }

    private void entries(UUID book, UUID transfer, List<Transfer.Entry> entries) {
        jdbc.sql("""
                        insert into ledger_entry (unit_id, transfer_id, position, account_id, amount, balance)
                        select :book, :transfer, e.position, e.account_id, e.amount, 0
                        from unnest(:accounts::uuid[], :amounts::bigint[])
                            with ordinality e (account_id, amount, position)
                        order by e.position
                        """)
                .param("book", book)
                .param("transfer", transfer)
                .param("accounts", entries.stream().map(Transfer.Entry::account).toArray(UUID[]::new))
                .param("amounts", entries.stream().map(Transfer.Entry::amount).toArray(Long[]::new))
                .update();
    }
}

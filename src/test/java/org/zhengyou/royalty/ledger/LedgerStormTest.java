package org.zhengyou.royalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;

/**
 * Random transfers from sixteen threads while their connections are killed: 4,000 of them, a million with {@code -Dlong}, or as many as it says. The
 * seed is printed with a failure and can be given by {@code -Dseed}.
 */
@AccessTest
class LedgerStormTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final int THREADS = 16;
    private static final long TRANSFERS = System.getProperty("long") == null ? 4_000 : Long.getLong("long", 1_000_000);
    private static final long SEED = Long.getLong("seed", 75_2026);
    private static final int WALLETS = 60;
    private static final int ITEMS = 40;
    /** Between two kills, in milliseconds; in a long run there are thousands of them all the same. */
    private static final int PEACE = TRANSFERS > 100_000 ? 250 : 50;

    @Autowired
    Ledger ledger;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    /** What was said to be committed must be there afterwards. */
    private final Map<UUID, Boolean> acknowledged = new ConcurrentHashMap<>();

    private final ConcurrentLinkedDeque<Paid> correctable = new ConcurrentLinkedDeque<>();
    private List<LedgerAccount> wallets = List.of();
    private List<LedgerAccount> revenues = List.of();
    private LedgerAccount clearing =
            new LedgerAccount(new UUID(0, 0), new UUID(0, 0), Kind.CLEARING, new UUID(0, 0), 0);

    private record Paid(
            UUID transfer, LedgerAccount from, LedgerAccount to, long amount, Transfer.@Nullable About about) {}

    @Test
    void theBookBalancesAfterAnyStorm() throws Exception {
        hush(
                TransactionTemplate.class.getName(),
                JdbcTransactionManager.class.getName(),
                "com.zaxxer.hikari.pool.ProxyConnection");
        UUID unit = fixtures.unit(null);
        UUID book = ledger.book();
        clearing = ledger.account(book, Kind.CLEARING, book, NOW);
        wallets = accounts(book, Kind.WALLET, WALLETS);
        revenues = accounts(book, Kind.REVENUE, ITEMS);
        long stood = count(book);
        UUID calm = Uuid7.next();
        List<Future<?>> workers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<?> killer = threads.submit(this::kill);
            SplittableRandom seeds = new SplittableRandom(SEED);
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = seeds.split();
                workers.add(threads.submit(() -> work(book, unit, random)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            over.set(true);
            killer.get();
        }

        assertThat(broken.get()).as("connections were killed under transfers").isPositive();
        assertThat(refused.get()).as("some asked for more than there was").isPositive();
        assertThat(lost(book)).as("seed " + SEED).isEmpty();
        assertThat(count(book) - stood).isGreaterThanOrEqualTo(written.get());
        holds(book, "a transfer that does not balance", """
                select count(*) from ledger_transfer t,
                    lateral (select count(*) as written, sum(e.amount) as total from ledger_entry e
                             where e.unit_id = t.unit_id and e.transfer_id = t.id) e
                where t.unit_id = :book and (e.written <> t.entries or e.total is distinct from 0)
                """);
        holds(book, "an account whose balance is not the sum of its entries, or is below zero", """
                select count(*) from ledger_account a where a.unit_id = :book
                  and (a.balance <> (select coalesce(sum(e.amount), 0) from ledger_entry e
                                     where e.unit_id = a.unit_id and e.account_id = a.id)
                       or a.balance < 0 and a.kind <> 'CLEARING')
                """);
        holds(book, "an entry whose balance does not follow from the one before", """
                select count(*) from (
                    select balance - amount - coalesce(lag(balance) over (
                        partition by account_id order by transfer_id, position), 0) as gap
                    from ledger_entry where unit_id = :book) chain
                where gap <> 0
                """);
        holds(book, "the sum of the book", "select sum(balance) from ledger_account where unit_id = :book");
        // What other tests wrote before may correct a part; the storm corrects the whole.
        assertThat(jdbc.sql("""
                                select count(*) from ledger_transfer c
                                join ledger_entry e on e.unit_id = c.unit_id and e.transfer_id = c.id
                                where c.unit_id = :book and c.id > :calm and c.corrects is not null and not exists (
                                    select from ledger_entry w where w.unit_id = c.unit_id and w.transfer_id = c.corrects
                                      and w.account_id = e.account_id and w.amount = -e.amount)
                                """)
                        .param("book", book)
                        .param("calm", calm)
                        .query(Long.class)
                        .single())
                .as("a correction that is not the opposite of what it names, seed " + SEED)
                .isZero();
    }

    /** Each of the killed would tell its whole story. */
    private static void hush(String... loggers) {
        for (String logger : loggers) {
            ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(logger))
                    .setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }

    private List<LedgerAccount> accounts(UUID book, Kind kind, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> ledger.account(book, kind, Uuid7.next(), NOW))
                .toList();
    }

    private void work(UUID book, UUID unit, SplittableRandom random) {
        while (written.get() < TRANSFERS) {
            try {
                one(book, unit, random);
            } catch (RoyaltyRefused tooMuch) {
                refused.incrementAndGet();
            } catch (DataAccessException | TransactionException killed) {
                // Also a correction of what another corrected at the same time; both are told by the sums.
                broken.incrementAndGet();
            }
        }
    }

    private void one(UUID book, UUID unit, SplittableRandom random) {
        LedgerAccount wallet = wallets.get(random.nextInt(WALLETS));
        int n = random.nextInt(ITEMS);
        var about = new Transfer.About(unit, new UUID(75, n), "Item " + n);
        Paid taken = random.nextInt(5) == 0 ? correctable.pollFirst() : null;
        Paid next = taken != null
                ? new Paid(taken.transfer(), taken.to(), taken.from(), taken.amount(), taken.about())
                // Every one of these waits for the same account.
                : random.nextInt(8) == 0
                        ? new Paid(book, clearing, wallet, 1 + random.nextInt(70_000), null)
                        : new Paid(book, wallet, revenues.get(n), 1 + random.nextInt(9_000), about);
        Transfer.Kind kind = taken != null
                ? taken.about() == null ? Transfer.Kind.CORRECTION : Transfer.Kind.REFUND
                : next.about() == null ? Transfer.Kind.TOP_UP : Transfer.Kind.PURCHASE;
        TransferKey key = transaction.execute(status -> ledger.write(
                book,
                new Transfer(
                        kind,
                        NOW,
                        null,
                        next.about(),
                        taken == null ? null : taken.transfer(),
                        null,
                        null,
                        Transfer.move(next.from(), next.to(), next.amount()))));
        acknowledged.put(key.id(), true);
        written.incrementAndGet();
        if (taken == null && random.nextInt(4) == 0) {
            correctable.addLast(new Paid(key.id(), next.from(), next.to(), next.amount(), next.about()));
        }
    }

    /** Ends a connection that is writing into the book, again and again. */
    private void kill() {
        while (!over.get()) {
            try {
                TimeUnit.MILLISECONDS.sleep(PEACE);
                jdbc.sql("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()
                                  and (query like '%ledger_entry%' or query = 'COMMIT') and state <> 'idle'
                                limit 1
                                """).query(Boolean.class).list();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException own) {
                broken.incrementAndGet();
            }
        }
    }

    private List<UUID> lost(UUID book) {
        List<UUID> ids = List.copyOf(acknowledged.keySet());
        return jdbc.sql("""
                        select a.id from unnest(:ids::uuid[]) a (id)
                        where not exists (select from ledger_transfer t where t.unit_id = :book and t.id = a.id)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("book", book)
                .query(UUID.class)
                .list();
    }

    private long count(UUID book) {
        return jdbc.sql("select count(*) from ledger_transfer where unit_id = :book")
                .param("book", book)
                .query(Long.class)
                .single();
    }

    private void holds(UUID book, String what, String sql) {
        assertThat(jdbc.sql(sql).param("book", book).query(Long.class).single())
                .as(what + ", seed " + SEED)
                .isZero();
    }
}

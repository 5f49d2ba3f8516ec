package org.zhengyou.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.royalty.RoyaltyFixtures.NOW;
import static org.zhengyou.royalty.RoyaltyFixtures.item;
import static org.zhengyou.royalty.RoyaltyFixtures.refused;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Viewer;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;

@AccessTest
class PurchasesTest {
    private static final Servable THERE = () -> {};
    private static final long SEED = 1_000;

    @Autowired
    Purchases purchases;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Earnings earnings;

    @Autowired
    AccessFixtures access;

    @Autowired
    JdbcClient jdbc;

    RoyaltyFixtures fixtures;
    UUID unit;
    Viewer seller;

    @BeforeEach
    void aUnitWithASeller(@Autowired Ledger ledger, @Autowired TransactionTemplate transaction) {
        fixtures = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        unit = access.unit(null);
        seller = fixtures.member(unit);
    }

    @Test
    void whoBuysPaysOnceAndTheAuthorEarnsIt() {
        Viewer buyer = fixtures.memberWith(unit, 500);
        Item item = item(unit, 500, seller);

        Purchases.Bought first = purchases.buy(buyer, item, THERE, NOW);
        // The balance is nothing now, and the file need not even be there.
        Purchases.Bought again = purchases.buy(
                buyer,
                item,
                () -> {
                    throw new IllegalStateException("asked");
                },
                NOW);

        assertThat(first.charged()).isTrue();
        assertThat(again).isEqualTo(new Purchases.Bought(first.receipt(), false));
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isTrue();
        assertThat(entitlements.has(seller.account(), unit, item.id())).isFalse();
        assertThat(wallet(buyer)).isZero();
        assertThat(revenue()).isEqualTo(500);
    }

    @Test
    void nothingIsChargedForWhatCannotBeServed() {
        Viewer buyer = fixtures.memberWith(unit, 500);
        Item item = item(unit, 200, seller);

        assertThatThrownBy(() -> purchases.buy(
                        buyer,
                        item,
                        () -> {
                            throw new UncheckedIOException(new java.io.IOException("gone"));
                        },
                        NOW))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(wallet(buyer)).isEqualTo(500);
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isFalse();
        assertThat(fixtures.transfersAbout(item)).isEmpty();
    }

    @Test
    void whoHasTooLittleOrOwnsItIsRefused() {
        Viewer buyer = fixtures.memberWith(unit, 199);
        Item item = item(unit, 200, seller);

        refused(Reason.NOT_ENOUGH, () -> purchases.buy(buyer, item, THERE, NOW));
        refused(Reason.OWN_ITEM, () -> purchases.buy(seller, item, THERE, NOW));
        assertThat(fixtures.transfersAbout(item)).isEmpty();
    }

    /** A thousand items, so that nothing but the balance says no; all wait at one gate. */
    @Test
    void aThousandPurchasesAtOnceOnOneBalanceTakeWhatItAllowsAndNoMore() throws Exception {
        long balance = 60_000;
        Viewer buyer = fixtures.memberWith(unit, balance);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Item> items = Stream.generate(() -> item(unit, random.nextLong(20, 201), seller))
                .limit(1_000)
                .toList();
        CountDownLatch gate = new CountDownLatch(1);
        List<Item> charged = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Purchases.Bought>> tries = new ArrayList<>();
            for (Item item : items) {
                tries.add(threads.submit(() -> {
                    gate.await();
                    return purchases.buy(buyer, item, THERE, NOW);
                }));
            }
            gate.countDown();
            for (int i = 0; i < items.size(); i++) {
                try {
                    assertThat(tries.get(i).get().charged()).isTrue();
                    charged.add(items.get(i));
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    RoyaltyRefused.class,
                                    refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ENOUGH));
                }
            }
        }

        assertThat(charged).hasSizeBetween(1, items.size() - 1);
        assertThat(items.stream().filter(item -> entitlements.has(buyer.account(), unit, item.id())))
                .as("had, and no others")
                .containsExactlyElementsOf(charged);
        assertThat(wallet(buyer))
                .isEqualTo(balance - charged.stream().mapToLong(Item::price).sum());
        assertThat(revenue()).isEqualTo(balance - wallet(buyer));
        assertThat(leastBalance(buyer)).as("at any time").isNotNegative();
        assertThat(items.stream().filter(item -> !charged.contains(item)).mapToLong(Item::price))
                .as("what was refused costs more than what was left, when it was asked for")
                .allMatch(price -> price > wallet(buyer));
    }

    /** Half of them pay for what they have already, at the same time. */
    @Test
    void whoBuysOneThingManyTimesAtOncePaysOnceForIt() throws Exception {
        Viewer buyer = fixtures.memberWith(unit, 30_000);
        List<Item> items =
                Stream.generate(() -> item(unit, 200, seller)).limit(10).toList();
        long charged = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Purchases.Bought>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Item item = items.get(i % items.size());
                tries.add(threads.submit(() -> purchases.buy(buyer, item, THERE, NOW)));
            }
            for (Future<Purchases.Bought> one : tries) {
                charged += one.get().charged() ? 1 : 0;
            }
        }
        assertThat(charged).isEqualTo(10);
        assertThat(wallet(buyer)).isEqualTo(28_000);
        assertThat(items).allMatch(item -> fixtures.transfersAbout(item).equals(List.of("PURCHASE")));
    }

    @Test
    void earningsAreFrozenAndReleasedWithWhatCameMeanwhile() {
        Item item = item(unit, 300, seller);
        Item other = item(unit, 70, seller);
        purchases.buy(fixtures.memberWith(unit, 300), item, THERE, NOW);
        purchases.buy(fixtures.memberWith(unit, 70), other, THERE, NOW);

        earnings.freeze(unit, item.id(), "BQ-1", NOW);
        earnings.freeze(unit, item.id(), "BQ-1", NOW);
        earnings.freeze(unit, item.id(), "BQ-2", NOW);
        purchases.buy(fixtures.memberWith(unit, 300), item, THERE, NOW);
        assertThat(revenue()).isEqualTo(70);
        assertThat(fixtures.balance(Kind.SUSPENSE, item.id())).isEqualTo(600);

        earnings.release(unit, item.id(), "BQ-1", NOW);
        assertThat(earnings.frozen(unit, item.id())).isTrue();
        earnings.release(unit, item.id(), "BQ-2", NOW);
        earnings.release(unit, item.id(), "BQ-2", NOW);
        assertThat(revenue()).isEqualTo(670);
        assertThat(fixtures.balance(Kind.SUSPENSE, item.id())).isZero();
    }

    private long leastBalance(Viewer viewer) {
        return jdbc.sql("""
                        select min(e.balance) from ledger_entry e
                        join ledger_account a on a.unit_id = e.unit_id and a.id = e.account_id
                        where a.kind = 'WALLET' and a.holder_id = :account
                        """)
                .param("account", viewer.account())
                .query(Long.class)
                .single();
    }

    private long wallet(Viewer viewer) {
        return fixtures.balance(Kind.WALLET, viewer.account());
    }

    private long revenue() {
        return fixtures.balance(Kind.REVENUE, seller.account());
    }
}

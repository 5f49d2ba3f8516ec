package org.zhengyou.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.royalty.RoyaltyFixtures.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.refund.RefundRequests;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUp;

/** A transfer that takes another back, by the office. */
@AccessTest
class CorrectionsTest {
    private static final Instant NOW = RoyaltyFixtures.NOW;

    @Autowired
    Corrections corrections;

    @Autowired
    Purchases purchases;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Earnings earnings;

    @Autowired
    Wallets wallets;

    @Autowired
    Tills tills;

    @Autowired
    SandboxGateway sandbox;

    @Autowired
    AccessFixtures access;

    RoyaltyFixtures fixtures;
    UUID unit;
    Viewer office;
    Viewer buyer;
    Viewer seller;
    String topUp;

    @BeforeEach
    void somebodyPutMoneyIn(
            @Autowired Ledger ledger, @Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
        fixtures = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        unit = access.unit(null);
        office = access.viewer(Role.OFFICE, unit, NOW);
        buyer = fixtures.member(unit);
        seller = fixtures.member(unit);
        topUp = paidIn(buyer, 1000);
    }

    @Test
    void aPartOfATopUpLeavesTheWalletAndStandsInTheStatement() {
        String number = corrections.correct(topUp.toLowerCase(Locale.ROOT), 400, "paid twice", office, NOW);

        assertThat(number).startsWith("GZ-");
        assertThat(wallet()).isEqualTo(600);
        assertThat(wallets.statement(buyer, false, 1).rows().getFirst())
                .extracting(
                        Wallets.Line::number,
                        Wallets.Line::corrected,
                        Wallets.Line::reason,
                        Wallets.Line::amount,
                        Wallets.Line::balance)
                .containsExactly(number, topUp, "paid twice", -400L, 600L);
        assertThat(corrections.made(1).rows().getFirst())
                .extracting(Corrections.Made::number, Corrections.Made::of, Corrections.Made::amount)
                .containsExactly(number, topUp, 400L);
        // Sent again it is the same; a second one is none; one that was wrong is itself corrected.
        assertThat(corrections.correct(topUp, 400, "paid twice", office, NOW)).isEqualTo(number);
        refused(Reason.CORRECTION_TWICE, () -> corrections.correct(topUp, 300, "again", office, NOW));
        corrections.correct(number, 100, "it was 300", office, NOW);
        assertThat(wallet()).isEqualTo(700);
    }

    @Test
    void noBalanceFallsBelowZeroAndNoAmountIsMadeUp() {
        purchases.buy(buyer, RoyaltyFixtures.item(unit, 700, seller), () -> {}, NOW);
        refused(Reason.CORRECTION_SHORT, () -> corrections.correct(topUp, 301, "x", office, NOW));
        for (long amount : new long[] {0, -1, 1001, Long.MIN_VALUE, Long.MAX_VALUE}) {
            refused(Reason.CORRECTION_AMOUNT, () -> corrections.correct(topUp, amount, "x", office, NOW));
        }
        refused(Reason.REASON_NEEDED, () -> corrections.correct(topUp, 1, " ", office, NOW));
        refused(Reason.CORRECTION_NUMBER, () -> corrections.correct("CZ-1999-000001", 1, "x", office, NOW));
        refused(Reason.CORRECTION_OWN, () -> corrections.correct(topUp, 1, "x", buyer, NOW));
        assertThat(wallet()).isEqualTo(300);
    }

    @Test
    void aPurchaseGoesBackWholeWithItsEntitlementAlsoWhileItsEarningsAreFrozen() {
        Item item = RoyaltyFixtures.item(unit, 300, seller);
        UUID receipt = purchases.buy(buyer, item, () -> {}, NOW).receipt();
        String number = wallets.receipt(buyer, receipt).orElseThrow().number();
        earnings.freeze(unit, item.id(), "BQ", NOW);
        refused(Reason.CORRECTION_AMOUNT, () -> corrections.correct(number, 299, "x", office, NOW));
        refused(Reason.CORRECTION_OWN, () -> corrections.correct(number, 300, "x", seller, NOW));

        String made = corrections.correct(number, 300, "wrong price", office, NOW);
        assertThat(corrections.correct(number, 300, "wrong price", office, NOW)).isEqualTo(made);

        assertThat(wallet()).isEqualTo(1000);
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isFalse();
        assertThat(wallets.receipt(buyer, receipt).orElseThrow().refunded()).isEqualTo(made);
        for (Wallets.Line line : List.of(
                wallets.statement(buyer, false, 1).rows().getFirst(),
                wallets.statement(seller, true, 1).rows().getFirst())) {
            assertThat(line.corrected()).isEqualTo(number);
            assertThat(line.reason()).isEqualTo("wrong price");
        }
        earnings.release(unit, item.id(), "BQ", NOW);
        assertThat(fixtures.balance(Kind.REVENUE, seller.account())).isZero();
        assertThat(fixtures.balance(Kind.SUSPENSE, item.id())).isZero();
        // It can be bought anew, and that is another purchase.
        assertThat(purchases.buy(buyer, item, () -> {}, NOW).charged()).isTrue();
    }

    @Test
    void whatTheBuyerAskedForIsAnsweredNotCorrected(@Autowired RefundRequests requests) {
        UUID receipt = purchases
                .buy(buyer, RoyaltyFixtures.item(unit, 300, seller), () -> {}, NOW)
                .receipt();
        String number = wallets.receipt(buyer, receipt).orElseThrow().number();
        requests.open(buyer, receipt, "no file", LocalDate.of(2026, 11, 20), NOW);
        refused(Reason.CORRECTION_ASKED, () -> corrections.correct(number, 300, "x", office, NOW));
        requests.withdraw(buyer, receipt, NOW);
        corrections.correct(number, 300, "x", office, NOW);
        assertThat(wallet()).isEqualTo(1000);
    }

    @Test
    void manyAtOnceMoveItOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : Stream.generate(
                            () -> threads.submit(() -> corrections.correct(topUp, 600, "twice", office, NOW)))
                    .limit(8)
                    .toList()) {
                assertThat(one.get()).startsWith("GZ-");
            }
        }
        assertThat(wallet()).isEqualTo(400);
    }

    private String paidIn(Viewer viewer, long fen) {
        TopUp begun = tills.begin(viewer, fen, Uuid7.next(), "x", NOW);
        SandboxGateway.Letter letter = sandbox.letter(begun.number(), Outcome.PAID, fen, NOW);
        assertThat(tills.hear(SandboxGateway.NAME, letter.headers(), letter.body(), NOW))
                .isTrue();
        return begun.number();
    }

    private long wallet() {
        return fixtures.balance(Kind.WALLET, buyer.account());
    }
}

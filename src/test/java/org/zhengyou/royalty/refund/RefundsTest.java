package org.zhengyou.royalty.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.royalty.RoyaltyFixtures.NOW;
import static org.zhengyou.royalty.RoyaltyFixtures.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.royalty.Earnings;
import org.zhengyou.royalty.Entitlements;
import org.zhengyou.royalty.Item;
import org.zhengyou.royalty.Purchases;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.refund.RefundRequest.State;

@AccessTest
class RefundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    RefundRequests requests;

    @Autowired
    HandleRefunds handle;

    @Autowired
    Purchases purchases;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Earnings earnings;

    RoyaltyFixtures fixtures;
    UUID unit;
    Viewer editor;
    Viewer buyer;
    Viewer seller;
    Item item;
    UUID receipt;

    @BeforeEach
    void somebodyWhoPaid(
            @Autowired AccessFixtures access,
            @Autowired Ledger ledger,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        fixtures = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        unit = access.unit(null);
        editor = access.viewer(Role.EDITOR, unit, NOW);
        buyer = fixtures.memberWith(unit, 900);
        seller = fixtures.member(unit);
        item = RoyaltyFixtures.item(unit, 600, seller);
        receipt = buy();
    }

    @Test
    void aRequestIsSolvedByWhatTheBuyerHasAlready() {
        RefundRequest request = opened();
        assertThat(request.replyDueOn()).isEqualTo(LocalDate.of(2026, 11, 27));

        step(request, State.SOLVED);
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isTrue();
        assertThat(wallet()).isEqualTo(300);
        assertThat(requests.of(buyer, receipt).orElseThrow().reply()).isEqualTo("so");

        requests.open(buyer, receipt, "still not", TODAY, NOW);
        requests.withdraw(buyer, receipt, NOW);
        assertThat(requests.history(request))
                .extracting(RefundRequests.Transition::toState)
                .containsExactly(State.RECEIVED, State.SOLVED, State.RECEIVED, State.WITHDRAWN);
    }

    @Test
    void moneyGivenBackIsANewTransferAndEndsTheEntitlement() {
        RefundRequest request = opened();
        step(request, State.REFUNDED);

        assertThat(wallet()).isEqualTo(900);
        assertThat(fixtures.balance(Kind.REVENUE, seller.account())).isZero();
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isFalse();
        // Pressed twice, it is done once.
        step(request, State.REFUNDED);
        assertThat(fixtures.transfersAbout(item)).containsExactly("PURCHASE", "REFUND");
        refused(Reason.NOT_NOW, () -> step(request, State.SOLVED));
        refused(Reason.NOT_NOW, () -> requests.open(buyer, receipt, "again", TODAY, NOW));

        // Bought again, it is paid again.
        assertThat(buy()).isNotEqualTo(receipt);
        assertThat(wallet()).isEqualTo(300);
        assertThat(entitlements.has(buyer.account(), unit, item.id())).isTrue();
    }

    @Test
    void moneyGivenBackWhileEarningsAreFrozenComesOutOfSuspense() {
        earnings.freeze(unit, item.id(), "BQ-1", NOW);
        step(opened(), State.REFUNDED);

        assertThat(wallet()).isEqualTo(900);
        assertThat(fixtures.balance(Kind.SUSPENSE, item.id())).isZero();
        assertThat(fixtures.transfersAbout(item)).isEqualTo(List.of("PURCHASE", "FREEZE", "RELEASE", "REFUND"));
        earnings.release(unit, item.id(), "BQ-1", NOW);
        assertThat(fixtures.balance(Kind.REVENUE, seller.account())).isZero();
    }

    @Test
    void onlyTheBuyerAsksAndOnlyTheDeskAnswers() {
        assertThatThrownBy(() -> requests.open(seller, receipt, "x", TODAY, NOW))
                .isInstanceOf(Missing.class);
        RefundRequest request = opened();
        refused(Reason.NOT_NOW, () -> step(request, State.WITHDRAWN));
        refused(Reason.REASON_NEEDED, () -> handle.step(unit, request.id(), State.SOLVED, " ", editor, NOW));
        assertThatThrownBy(() -> handle.get(UUID.randomUUID(), request.id())).isInstanceOf(Missing.class);
        assertThat(handle.queue(unit, false, 1).rows())
                .extracting(RefundRequest::id)
                .containsExactly(request.id());
        assertThat(handle.waiting(List.of(unit))).isOne();
    }

    @Test
    void whoBoughtOrSoldItDoesNotDecide() {
        RefundRequest request = opened();
        for (Viewer concerned : List.of(buyer, seller)) {
            for (State to : List.of(State.SOLVED, State.REFUNDED)) {
                refused(Reason.OWN_CASE, () -> handle.step(unit, request.id(), to, "so", concerned, NOW));
            }
        }
        assertThat(handle.get(unit, request.id()).state()).isEqualTo(State.RECEIVED);
        assertThat(handle.concerns(editor, request)).isFalse();
        step(request, State.REFUNDED);
        assertThat(wallet()).isEqualTo(900);
    }

    @Test
    void anOlderReceiptDoesNotSpeakForALaterPurchase(@Autowired Wallets wallets) {
        step(opened(), State.REFUNDED);
        UUID later = buy();
        assertThat(wallets.receipt(buyer, receipt).orElseThrow().entitled()).isFalse();
        assertThat(wallets.receipt(buyer, later).orElseThrow().entitled()).isTrue();
    }

    private UUID buy() {
        return purchases.buy(buyer, item, () -> {}, NOW).receipt();
    }

    private RefundRequest opened() {
        requests.open(buyer, receipt, "it broke off", TODAY, NOW);
        return requests.of(buyer, receipt).orElseThrow();
    }

    private void step(RefundRequest request, State to) {
        handle.step(unit, request.id(), to, "so", editor, NOW);
    }

    private long wallet() {
        return fixtures.balance(Kind.WALLET, buyer.account());
    }
}

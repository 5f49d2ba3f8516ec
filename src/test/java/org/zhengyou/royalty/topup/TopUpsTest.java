package org.zhengyou.royalty.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.payment.SandboxGateway.Letter;
import org.zhengyou.royalty.topup.TopUp.State;

/** Notices that come once, twice, late, in the wrong order, at once, changed, or never. */
@AccessTest
class TopUpsTest {
    private static final Instant NOW = RoyaltyFixtures.NOW;
    private static final UUID FORM = UUID.randomUUID();

    @Autowired
    Tills tills;

    @Autowired
    TopUps topUps;

    @Autowired
    SandboxGateway sandbox;

    RoyaltyFixtures fixtures;
    Viewer viewer;
    TopUp topUp;

    @BeforeEach
    void aTopUp(
            @Autowired AccessFixtures access,
            @Autowired Ledger ledger,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        fixtures = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        viewer = fixtures.member(access.unit(null));
        topUp = tills.begin(viewer, 2500, FORM, "x", NOW);
    }

    @Test
    void aNoticePutsTheMoneyInOnceHoweverOftenItComes() throws Exception {
        Letter paid = letter(Outcome.PAID);
        List<Future<Boolean>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                Letter one = i % 2 == 0 ? paid : letter(Outcome.PAID);
                tries.add(threads.submit(() -> hear(one)));
            }
            for (Future<Boolean> one : tries) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(state()).isEqualTo(State.PAID);
        assertThat(wallet()).isEqualTo(2500);
    }

    @Test
    void theOrderOfNoticesDoesNotMatter() {
        assertThat(hear(letter(Outcome.CLOSED))).isTrue();
        assertThat(state()).isEqualTo(State.EXPIRED);
        hear(letter(Outcome.PAID));
        hear(letter(Outcome.FAILED));
        hear(letter(Outcome.CLOSED));

        assertThat(state()).isEqualTo(State.PAID);
        assertThat(wallet()).isEqualTo(2500);
    }

    @Test
    void anotherAmountAStrangerOrAChangedLetterPutNothingIn() {
        assertThat(hear(sandbox.letter(topUp.number(), Outcome.PAID, 250_000, NOW)))
                .isFalse();
        assertThat(hear(sandbox.letter("CZ-1999-000001", Outcome.PAID, 2500, NOW)))
                .isFalse();
        Letter paid = letter(Outcome.PAID);
        byte[] changed = paid.body().clone();
        changed[changed.length - 2] ^= 1;
        assertThat(tills.hear(SandboxGateway.NAME, paid.headers(), changed, NOW))
                .isFalse();
        Map<String, String> later = new HashMap<>(paid.headers());
        later.put("sandbox-timestamp", "1");
        assertThat(tills.hear(SandboxGateway.NAME, later, paid.body(), NOW)).isFalse();
        assertThat(tills.hear(SandboxGateway.NAME, paid.headers(), paid.body(), NOW.plus(Duration.ofHours(1))))
                .isFalse();
        assertThatThrownBy(() -> tills.hear("wechat", paid.headers(), paid.body(), NOW))
                .isInstanceOf(Missing.class);

        assertThat(wallet()).isZero();
        assertThat(state()).isEqualTo(State.STARTED);
    }

    @Test
    void whatIsNotPaidInTimeExpiresAndStillCountsWhenItCame() {
        Instant late = topUp.endsAt().plusSeconds(1);
        tills.askAll(late, topUp.endsAt().minusSeconds(1));
        assertThat(state()).isEqualTo(State.STARTED);
        tills.askAll(late, late);
        assertThat(state()).isEqualTo(State.EXPIRED);

        hear(letter(Outcome.PAID));
        assertThat(wallet()).isEqualTo(2500);
    }

    @Test
    void amountsAreBoundedAndTopUpsAreTheirOwners() {
        for (long amount : new long[] {0, TopUp.LEAST - 1, TopUp.MOST + 1}) {
            assertThatThrownBy(() -> tills.begin(viewer, amount, FORM, "x", NOW))
                    .isInstanceOf(RoyaltyRefused.class);
        }
        Viewer other = fixtures.memberWith(
                Objects.requireNonNull(viewer.grants().getFirst().unitId()), 1);
        assertThat(topUps.find(other, topUp.id())).isEmpty();
        assertThat(topUps.find(other, topUp.number())).isEmpty();
    }

    @Test
    void aFormSentTwiceBeginsOneTopUp() throws Exception {
        UUID form = UUID.randomUUID();
        List<Future<TopUp>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                tries.add(threads.submit(() -> tills.begin(viewer, 300, form, "x", NOW)));
            }
        }
        TopUp first = tries.getFirst().get();
        for (Future<TopUp> one : tries) {
            assertThat(one.get()).isEqualTo(first);
        }
        assertThat(tills.begin(viewer, 400, form, "x", NOW).number()).isNotEqualTo(first.number());
        Viewer other = fixtures.member(
                Objects.requireNonNull(viewer.grants().getFirst().unitId()));
        assertThat(tills.begin(other, 300, form, "x", NOW).number()).isNotEqualTo(first.number());

        topUp = first;
        hear(letter(Outcome.PAID));
        assertThat(tills.begin(viewer, 300, form, "x", NOW).state()).isEqualTo(State.PAID);
        assertThat(wallet()).isEqualTo(300);
    }

    @Test
    void whatCanBePaidNoLongerIsBegunAnew() {
        UUID form = UUID.randomUUID();
        topUp = tills.begin(viewer, 300, form, "x", NOW);
        hear(letter(Outcome.FAILED));
        TopUp second = tills.begin(viewer, 300, form, "x", NOW);
        assertThat(second.number()).isNotEqualTo(topUp.number());
        assertThat(tills.begin(viewer, 300, form, "x", second.endsAt()).number())
                .isNotEqualTo(second.number());
    }

    private Letter letter(Outcome outcome) {
        return sandbox.letter(topUp.number(), outcome, topUp.amount(), NOW);
    }

    private boolean hear(Letter letter) {
        return tills.hear(SandboxGateway.NAME, letter.headers(), letter.body(), NOW);
    }

    private State state() {
        return topUps.find(viewer, topUp.id()).orElseThrow().state();
    }

    private long wallet() {
        return fixtures.balance(Kind.WALLET, viewer.account());
    }
}

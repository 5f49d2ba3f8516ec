package org.zhengyou.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim.Kind;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.claim.ClaimRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.royalty.Earnings;
import org.zhengyou.royalty.Item;
import org.zhengyou.royalty.Purchases;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;

@AccessTest
@Import(ContestedForTests.class)
class ClaimsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = RoyaltyFixtures.NOW;

    @Autowired
    Claims claims;

    @Autowired
    AnswerClaims answer;

    @Autowired
    HandleClaims handle;

    @Autowired
    ContestedForTests contested;

    @Autowired
    Earnings earnings;

    @Autowired
    AccessFixtures access;

    @Autowired
    JdbcClient jdbc;

    UUID unit;
    Viewer editor;
    Viewer uploader;
    Contested.Item item;

    @BeforeEach
    void aDocument() {
        unit = access.unit(null);
        editor = access.viewer(Role.EDITOR, unit, NOW);
        uploader = access.viewer(Role.MEMBER, unit, NOW);
        item = contested.add(unit, uploader);
    }

    @Test
    void aCounterStatementRestoresAndIsForwarded() {
        Receipt receipt = file(Kind.COPYRIGHT, "张三");
        Claim claim = found(receipt).claim();
        assertThat(claim.stepDueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThatThrownBy(() -> answer.get(uploader, claim.id())).isInstanceOf(Missing.class);

        step(claim, State.FORWARDED, null);
        assertThat(contested.deeds(item)).isEqualTo("-");
        assertThat(earnings.frozen(unit, item.id())).isTrue();
        assertThat(answer.waiting(uploader)).extracting(Claim::id).containsExactly(claim.id());
        assertThat(answer.claimant(answer.get(uploader, claim.id()))).isEqualTo("张三");
        assertThatThrownBy(() -> answer.get(editor, claim.id())).isInstanceOf(Missing.class);

        counter(claim);
        assertThat(found(receipt).counter()).as("not before it is restored").isNull();
        step(claim, State.RESTORED, null);

        assertThat(contested.deeds(item)).isEqualTo("-+");
        assertThat(earnings.frozen(unit, item.id())).isFalse();
        Claims.Answer forwarded = found(receipt);
        assertThat(forwarded.counter()).isNotNull();
        assertThat(forwarded.uploader()).isEqualTo(new Party("李四", "c", "a"));
        assertThat(forwarded.history())
                .extracting(ClaimTransition::toState)
                .containsExactly(State.RECEIVED, State.FORWARDED, State.COUNTERED, State.RESTORED);
        // Never again by the same claimant, however the name is written; by another it can be.
        refused(Reason.ALREADY_RESTORED, () -> file(Kind.COPYRIGHT, " 张　三 "));
        file(Kind.COPYRIGHT, "王五");
        file(Kind.MISMATCH, "张三");
        refused(Reason.ALREADY_OPEN, () -> file(Kind.COPYRIGHT, "王五"));
    }

    @Test
    void whatTwoDisputeIsShownWhenNeitherRemovesIt() {
        Claim one = found(file(Kind.COPYRIGHT, "one")).claim();
        Claim other = found(file(Kind.COPYRIGHT, "other")).claim();
        step(one, State.FORWARDED, null);
        step(other, State.FORWARDED, null);
        counter(one);
        step(one, State.RESTORED, null);
        assertThat(earnings.frozen(unit, item.id())).isTrue();
        counter(other);
        step(other, State.RESTORED, null);

        assertThat(contested.deeds(item)).isEqualTo("--+");
        assertThat(earnings.frozen(unit, item.id())).isFalse();
    }

    @Test
    void bothSidesReadThatAnotherClaimKeepsItDown() {
        Receipt receipt = file(Kind.COPYRIGHT, "one");
        Claim one = found(receipt).claim();
        Claim other = found(file(Kind.COPYRIGHT, "other")).claim();
        step(one, State.FORWARDED, null);
        step(other, State.FORWARDED, null);
        assertThat(found(receipt).elsewhere())
                .as("it is this claim that removes it")
                .isFalse();
        counter(one);
        step(one, State.RESTORED, null);

        assertThat(found(receipt).elsewhere()).isTrue();
        assertThat(answer.elsewhere(answer.get(uploader, one.id()))).isTrue();
        assertThat(claims.removing(unit, item.id()).orElseThrow().number()).isEqualTo(other.number());
        counter(other);
        step(other, State.RESTORED, null);
        assertThat(found(receipt).elsewhere()).isFalse();
        assertThat(claims.removing(unit, item.id())).isEmpty();
    }

    @Test
    void whoUploadedItDecidesOnNoClaimAboutIt() {
        Claim claim = found(file(Kind.COPYRIGHT, "x")).claim();
        assertThat(claim.against(uploader)).isTrue();
        assertThat(claim.against(Viewer.PUBLIC)).isFalse();
        refused(Reason.OWN, () -> handle.step(unit, claim.id(), State.REJECTED, "mine is mine", uploader, TODAY, NOW));
        step(claim, State.FORWARDED, null);
        assertThat(contested.deeds(item)).isEqualTo("-");
    }

    @Test
    void whoDoesNotAnswerInTimeOrAgreesLeavesItRemoved() {
        Claim silent = found(file(Kind.COPYRIGHT, "silent")).claim();
        step(silent, State.FORWARDED, null);
        refused(Reason.NOT_NOW, () -> step(silent, State.UPHELD, "too early"));
        LocalDate late = Objects.requireNonNull(handle.get(unit, silent.id()).stepDueOn())
                .plusDays(1);
        assertThat(handle.waiting(List.of(unit), late)).isOne();
        handle.step(unit, silent.id(), State.UPHELD, "no answer", editor, late, NOW);
        assertThat(contested.deeds(item)).isEqualTo("-");
        assertThat(earnings.frozen(unit, item.id())).isTrue();

        Receipt receipt = file(Kind.MISMATCH, "other");
        Claim agreed = found(receipt).claim();
        step(agreed, State.FORWARDED, null);
        answer.accept(uploader, agreed.id(), "yes", TODAY, NOW);
        assertThat(found(receipt).claim().state()).isEqualTo(State.UPHELD);
    }

    @Test
    void aWrongTitleIsShownUntilItIsUpheld() {
        Claim claim = found(file(Kind.MISMATCH, "x")).claim();
        step(claim, State.FORWARDED, null);
        counter(claim);
        refused(Reason.REASON_NEEDED, () -> step(claim, State.FORWARDED, null));
        step(claim, State.FORWARDED, "which edition?");
        counter(claim);
        assertThat(contested.deeds(item)).isEmpty();
        step(claim, State.UPHELD, "it is another text");
        assertThat(contested.deeds(item)).isEqualTo("-");
    }

    @Test
    void aClaimantTakesItBackAndCanFileAgain() {
        Receipt receipt = file(Kind.COPYRIGHT, "x");
        step(found(receipt).claim(), State.FORWARDED, null);
        claims.withdraw(receipt.number(), receipt.code(), TODAY, NOW);

        assertThat(contested.deeds(item)).isEqualTo("-+");
        assertThat(earnings.frozen(unit, item.id())).isFalse();
        // Pressed twice, it is done once.
        assertThat(claims.withdraw(receipt.number(), receipt.code(), TODAY, NOW).history())
                .hasSize(3);
        refused(Reason.NOT_NOW, () -> claims.withdraw(receipt.number(), "0000", TODAY, NOW));
        Claim again = found(file(Kind.COPYRIGHT, "x")).claim();
        refused(Reason.REASON_NEEDED, () -> step(again, State.REJECTED, " "));
        step(again, State.REJECTED, "no address");
        file(Kind.COPYRIGHT, "x");
    }

    @Test
    void whatWasEarnedWaitsInSuspenseUntilTheClaimIsSettled(
            @Autowired Purchases purchases, @Autowired Ledger ledger, @Autowired TransactionTemplate transaction) {
        RoyaltyFixtures money = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        Item sold = new Item(unit, item.id(), item.title(), 300, uploader.account());
        purchases.buy(money.memberWith(unit, 300), sold, () -> {}, NOW);
        Claim claim = found(file(Kind.MISMATCH, "x")).claim();
        step(claim, State.FORWARDED, null);
        purchases.buy(money.memberWith(unit, 300), sold, () -> {}, NOW);
        assertThat(money.balance(LedgerAccount.Kind.REVENUE, uploader.account()))
                .isZero();
        counter(claim);
        step(claim, State.RESTORED, null);
        assertThat(money.balance(LedgerAccount.Kind.REVENUE, uploader.account()))
                .isEqualTo(600);
    }

    @Test
    void particularsAreSealedAndOpenedByALoggedClick() {
        Claim claim = found(file(Kind.COPYRIGHT, "张三")).claim();
        assertThat(jdbc.sql("select name::text || contact::text from claim where id = :id")
                        .param("id", claim.id())
                        .query(String.class)
                        .single())
                .doesNotContain("张三");
        assertThat(handle.reveal(unit, claim.id(), editor, null).claimant().name())
                .isEqualTo("张三");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'claim.reveal' and object = :number")
                        .param("number", claim.number())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Receipt file(Kind kind, String name) {
        byte[] nonce = ByteBuffer.allocate(16)
                .putLong(Uuid7.next().getMostSignificantBits())
                .putLong(Uuid7.next().getLeastSignificantBits())
                .array();
        Filing filing = new Filing(
                kind,
                new Party(name, "13900000000", "address"),
                kind == Kind.COPYRIGHT ? "work" : null,
                "copied",
                "proof",
                List.of(),
                nonce);
        Receipt receipt = claims.file(unit, item.id(), filing, Viewer.PUBLIC, TODAY, NOW);
        assertThat(claims.file(unit, item.id(), filing, Viewer.PUBLIC, TODAY, NOW))
                .isEqualTo(receipt);
        return receipt;
    }

    private Claims.Answer found(Receipt receipt) {
        return claims.lookUp(receipt.number(), receipt.code()).orElseThrow();
    }

    private void counter(Claim claim) {
        answer.counter(uploader, claim.id(), new Party("李四", "c", "a"), "mine", "draft of 2019", TODAY, NOW);
    }

    private void step(Claim claim, State to, @Nullable String reason) {
        handle.step(unit, claim.id(), to, reason, editor, TODAY, NOW);
    }

    private static void refused(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(ClaimRefused.class)
                .extracting(refused -> ((ClaimRefused) refused).reason())
                .isEqualTo(reason);
    }
}

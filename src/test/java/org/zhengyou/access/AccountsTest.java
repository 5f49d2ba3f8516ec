package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.AccountCandidates.Candidate;
import org.zhengyou.access.AccountRefused.Reason;

@AccessTest
class AccountsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void namesWithRareCharactersSurvive() {
        UUID id = accounts.create(new Accounts.New(" 𠮷野·买买提🌲 ", fixtures.name(), null, null), null, clock.instant());

        assertThat(accounts.get(id).name()).isEqualTo("𠮷野·买买提🌲");
        assertThat(accounts.get(id).state()).isEqualTo(Account.State.NEW);
    }

    @Test
    void aSignInNameIsTakenInEveryForm() {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        refused(Reason.SIGN_IN_NAME_TAKEN, () -> fixtures.account(name.toUpperCase(Locale.ROOT), clock.instant()));
        assertThat(accounts.find(" " + name.replace("name", "ｎａｍｅ"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b", "<b>", "a\0b"})
    void aSignInNameIsTypable(String name) {
        refused(Reason.BAD_SIGN_IN_NAME, () -> fixtures.account(name, clock.instant()));
    }

    @Test
    void membersGetAccountsWithTheirBranchAndASlipAllOrNone() {
        UUID unit = fixtures.unit(null);
        Viewer office = fixtures.viewer(Role.OFFICE, unit, clock.instant());
        Candidate one = new Candidate(UUID.randomUUID(), "张三", unit, "支部");
        Candidate two = new Candidate(UUID.randomUUID(), "李四", unit, "支部");

        List<Slip> slips = accounts.issue(List.of(one, two), office, clock.instant());

        assertThat(slips).extracting(Slip::name).containsExactly("张三", "李四");
        assertThat(slips.get(0).signInName()).matches("\\d+-1");
        assertThat(slips.get(1).signInName()).matches("\\d+-2");
        assertThat(slips).allSatisfy(slip -> assertThat(slip.code()).matches("([34679ACDEFGHJKMNPQRTWXY]{4}-?){3}"));
        Account account = accounts.get(slips.getFirst().accountId());
        assertThat(account.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.MEMBER);
            assertThat(grant.unitId()).isEqualTo(unit);
        });
        Candidate three = new Candidate(UUID.randomUUID(), "王五", unit, "支部");
        refused(Reason.MEMBER_HAS_ACCOUNT, () -> accounts.issue(List.of(three, one), office, clock.instant()));
        assertThat(accounts.ofMember(three.memberId())).isEmpty();
    }

    @Test
    void nobodyIssuesAccountsInAnothersUnits() {
        Viewer office = fixtures.viewer(Role.OFFICE, fixtures.unit(null), clock.instant());
        UUID foreign = fixtures.unit(null);

        refused(
                Reason.OUTSIDE_YOUR_UNITS,
                () -> accounts.issue(
                        List.of(new Candidate(UUID.randomUUID(), "张三", foreign, "支部")), office, clock.instant()));
    }

    @Test
    void theCodeIsStoredAsAHashOnly() {
        UUID unit = fixtures.unit(null);
        Viewer office = fixtures.viewer(Role.OFFICE, unit, clock.instant());
        Slip slip = accounts.issue(List.of(new Candidate(UUID.randomUUID(), "张三", unit, "支部")), office, clock.instant())
                .getFirst();

        String stored = jdbc.sql("select encode(code_hash, 'escape') from slip where account_id = :account")
                .param("account", slip.accountId())
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(slip.code())
                .doesNotContain(slip.code().replace("-", ""));
    }

    @Test
    void anAccountIsDisabledAndEnabledAgain() {
        Viewer administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        UUID account = fixtures.account(fixtures.name(), clock.instant());

        accounts.disable(account, administrator, clock.instant());
        assertThat(accounts.get(account).state()).isEqualTo(Account.State.DISABLED);
        refused(Reason.DISABLED, () -> accounts.newSlip(account, administrator, clock.instant()));

        accounts.enable(account, administrator);
        assertThat(accounts.get(account).state()).isEqualTo(Account.State.ACTIVE);
    }

    @Test
    void nobodyDisablesTheirOwnAccount() {
        Viewer administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());

        refused(Reason.OWN_ACCOUNT, () -> accounts.disable(administrator.account(), administrator, clock.instant()));
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() throws Exception {
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR'").update();
        Viewer one = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        Viewer two = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(disabling(two, one, start));
            var second = threads.submit(disabling(one, two, start));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void theLastAdministratorKeepsTheRole() {
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR'").update();
        Viewer last = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        UUID fresh = accounts.create(new Accounts.New("new", fixtures.name(), null, null), null, clock.instant());
        grants.give(fresh, Role.ADMINISTRATOR, null, null);
        Viewer newcomer = new Viewer(fresh, "new", null, List.of(new Viewer.Grant(Role.ADMINISTRATOR, null, null)));

        // Somebody who has no password yet cannot keep the system.
        refused(
                Reason.LAST_ADMINISTRATOR,
                () -> grants.withdraw(accounts.get(last.account()), Role.ADMINISTRATOR, null, newcomer));
        refused(Reason.LAST_ADMINISTRATOR, () -> accounts.disable(last.account(), newcomer, clock.instant()));
    }

    @Test
    void aMembersAccountFollowsThemAndEndsWhenTheyLeave() {
        UUID from = fixtures.unit(null);
        UUID to = fixtures.unit(null);
        Viewer office = fixtures.viewer(Role.OFFICE, from, clock.instant());
        UUID member = UUID.randomUUID();
        UUID account = accounts.issue(List.of(new Candidate(member, "张三", from, "支部")), office, clock.instant())
                .getFirst()
                .accountId();

        accounts.memberMoved(member, from, to);
        assertThat(accounts.get(account).grants())
                .extracting(Viewer.Grant::unitId)
                .containsExactly(to);

        accounts.memberLeft(member, clock.instant());
        assertThat(accounts.get(account).state()).isEqualTo(Account.State.DISABLED);
    }

    private Callable<Boolean> disabling(Viewer whom, Viewer by, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                accounts.disable(whom.account(), by, clock.instant());
                return true;
            } catch (AccountRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.LAST_ADMINISTRATOR);
                return false;
            }
        };
    }

    private static void refused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

package org.zhengyou.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountCandidates.Candidate;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Accounts go where their members go. */
@SpringBootTest
class MemberAccountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Autowired
    Units units;

    @Autowired
    Members members;

    @Autowired
    MemberMoves moves;

    @Autowired
    MemberAccounts candidates;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    private UUID bureau;
    private UUID first;
    private UUID second;
    private UUID member;

    @BeforeEach
    void aMemberOfABranch() {
        bureau = open(null, "Bureau " + Uuid7.next(), Unit.Kind.COMMITTEE);
        first = open(bureau, "First", Unit.Kind.BRANCH);
        second = open(bureau, "Second", Unit.Kind.BRANCH);
        member = add(first, "𠮷野·买买提");
    }

    @Test
    void whoHasNoAccountMayBeGivenOneAndWhoHasOneMayNot() {
        UUID other = add(second, "乙");
        account(member, Role.MEMBER, first);
        add(first, "丙");
        UUID gone = add(first, "丁");
        moves.leave(first, gone, DAY, Stay.End.OTHER, null);

        assertThat(candidates.withoutAccount(bureau, 10))
                .extracting(Candidate::name)
                .containsExactlyInAnyOrder("乙", "丙");
        assertThat(candidates.withoutAccount(second, 10)).containsExactly(new Candidate(other, "乙", second, "Second"));
        assertThat(candidates.withoutAccount(bureau, 1)).hasSize(1);
    }

    @Test
    void aDisabledAccountLeavesRoomForANewOne() {
        UUID account = account(member, Role.MEMBER, first);
        moves.leave(first, member, DAY, Stay.End.OTHER, null);

        assertThat(accounts.get(account).state()).isEqualTo(Account.State.DISABLED);
        assertThat(candidates.withoutAccount(bureau, 10)).isEmpty();
    }

    @Test
    void theRoleOfAMemberMovesAlongAndOtherRolesStay() {
        UUID account = account(member, Role.MEMBER, first);
        grants.give(account, Role.SECRETARY, first, null);

        moves.transfer(first, member, second, DAY, null);

        assertThat(accounts.get(account).grants())
                .extracting(Viewer.Grant::role, Viewer.Grant::unitId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Role.SECRETARY, first),
                        org.assertj.core.groups.Tuple.tuple(Role.MEMBER, second));
    }

    @Test
    void whoLeavesIsDisabledEvenWithoutAnyRole() {
        UUID account = accounts.create(new Accounts.New("甲", "left-" + UUID.randomUUID(), null, member), null, NOW);

        moves.leave(first, member, DAY, Stay.End.DIED, null);

        assertThat(accounts.get(account).state()).isEqualTo(Account.State.DISABLED);
    }

    @Test
    void theAccountsOfOthersStayAsTheyAre() {
        UUID other = account(add(first, "乙"), Role.MEMBER, first);
        UUID unbound = account(null, Role.SECRETARY, first);

        moves.leave(first, member, DAY, Stay.End.OTHER, null);

        assertThat(accounts.get(other).state()).isEqualTo(Account.State.NEW);
        assertThat(accounts.get(unbound).state()).isEqualTo(Account.State.NEW);
    }

    private UUID account(@org.jspecify.annotations.Nullable UUID member, Role role, UUID unit) {
        UUID id = accounts.create(new Accounts.New("账号", "member-" + UUID.randomUUID(), null, member), null, NOW);
        grants.give(id, role, unit, null);
        return id;
    }

    private UUID add(UUID branch, String name) {
        return members.add(
                branch,
                new Member.Facts(
                        name,
                        Member.Category.FULL,
                        "教师",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                LocalDate.of(2026, 1, 1),
                Stay.Reason.RECORDED,
                null);
    }

    private UUID open(@org.jspecify.annotations.Nullable UUID parent, String name, Unit.Kind kind) {
        return units.open(
                new Unit(
                        Uuid7.next(),
                        parent,
                        name,
                        kind,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.OTHER,
                        Unit.Ownership.PUBLIC,
                        0,
                        LocalDate.of(2020, 1, 1),
                        null),
                null);
    }
}

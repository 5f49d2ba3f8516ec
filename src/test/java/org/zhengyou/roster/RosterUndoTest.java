package org.zhengyou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.Account;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.member.Members;
import org.zhengyou.platform.sheet.TestSheets;
import org.zhengyou.roster.RosterImport.Action;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.UnitVersion;
import org.zhengyou.unit.Units;

/** What taking an import back leaves: accounts, history, sealed numbers. */
@SpringBootTest
@Import(RosterFixtures.class)
class RosterUndoTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");

    @Autowired
    RosterFixtures fixtures;

    @Autowired
    RosterImports imports;

    @Autowired
    RosterRows rows;

    @Autowired
    RosterAccounts left;

    @Autowired
    Members members;

    @Autowired
    Units units;

    @Autowired
    UnitProfiles profiles;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    private UUID bureau;
    private UUID first;
    private int number;
    private UUID second;

    @BeforeEach
    void branches() {
        number = COUNT.incrementAndGet();
        bureau = fixtures.bureau("撤销县教育局党委" + number);
        first = fixtures.branch(bureau, "第一小学党支部");
        second = fixtures.branch(bureau, "第二小学党支部");
    }

    @Test
    void anAccountMadeForAnAddedMemberIsDisabledWithTheUndo() throws IOException {
        RosterImport roster = members("张𬭎,正式党员,第一小学党支部,教师,13900000001");
        UUID member = only(first);
        UUID account = account(member, Role.MEMBER, first);
        UUID withoutRole = account(null, Role.MEMBER, first);

        imports.undo(bureau, roster.id(), RosterFixtures.DAY, null);

        assertThat(accounts.get(account).state()).isEqualTo(Account.State.DISABLED);
        assertThat(accounts.get(withoutRole).state()).isNotEqualTo(Account.State.DISABLED);
        assertThat(left.of(imports.get(bureau, roster.id()))).isEqualTo(new RosterAccounts.Left(1, List.of()));
    }

    @Test
    void theOnlyAdministratorsAccountRemainsAndIsNamed() throws IOException {
        RosterImport roster = members("管·理,正式党员,第一小学党支部,教师,13900000001");
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR'").update();
        UUID account = account(only(first), Role.MEMBER, first);
        jdbc.sql("update role_grant set role = 'ADMINISTRATOR', unit_id = null where account_id = :id")
                .param("id", account)
                .update();
        jdbc.sql("update account set password_hash = 'none' where id = :id")
                .param("id", account)
                .update();

        imports.undo(bureau, roster.id(), RosterFixtures.DAY, null);

        assertThat(accounts.get(account).state()).isEqualTo(Account.State.ACTIVE);
        assertThat(left.of(imports.get(bureau, roster.id())).remaining())
                .containsExactly(accounts.get(account).name());
    }

    @Test
    void anAccountFollowsItsMemberWhoAnImportMovedAndBackAgain() throws IOException {
        members("张甲,正式党员,第一小学党支部,教师,13900000001");
        UUID account = account(only(first), Role.MEMBER, first);
        giveNumber(only(first));
        RosterImport moved = number("张甲,正式党员,第二小学党支部,教师,13900000001");
        assertThat(accounts.get(account).grants())
                .extracting(Viewer.Grant::unitId)
                .containsExactly(second);

        imports.undo(bureau, moved.id(), RosterFixtures.DAY, null);

        assertThat(accounts.get(account).grants())
                .extracting(Viewer.Grant::unitId)
                .containsExactly(first);
        assertThat(accounts.get(account).state()).isNotEqualTo(Account.State.DISABLED);
    }

    @Test
    void changedNumbersAreShownMaskedAndTellThatTheyDiffer() throws IOException {
        members("张甲,正式党员,第一小学党支部,教师,13911110001");

        RosterImport last = read("张甲,正式党员,第一小学党支部,教师,13911110002");
        RosterImport middle = read("张甲,正式党员,第一小学党支部,教师,13922220001");

        RosterRow.Change end = change(last);
        assertThat(end.before()).isEqualTo("139****0001");
        assertThat(end.after()).isEqualTo("139****0002");
        assertThat(end.differsInside()).isFalse();
        assertThat(change(middle).after()).isEqualTo("139****0001");
        assertThat(change(middle).differsInside()).isTrue();
    }

    @Test
    void aDateIsShownAsFarAsItIsKnown() throws IOException {
        String headings = "姓名,人员类别,所在支部,职务,出生年月";
        fixtures.applied(bureau, Kind.MEMBERS, csv(headings, "张甲,正式党员,第一小学党支部,教师,1979-04-01"));

        RosterImport next = fixtures.read(bureau, Kind.MEMBERS, csv(headings, "张甲,正式党员,第一小学党支部,教师,1979年5月"));

        assertThat(change(next)).isEqualTo(new RosterRow.Change("birth", "1979-04-01", "1979-05"));
    }

    @Test
    void aContactsTelephoneWaitsSealedAndItsChangeIsShownMasked() throws IOException {
        units("第一小学党支部,13911110001");
        RosterImport next = fixtures.read(bureau, Kind.UNITS, csv("党组织名称,联系电话", "第一小学党支部,13911110002"));

        RosterRow.Change change = change(next);
        assertThat(change.field()).isEqualTo("phone");
        assertThat(change.before()).isEqualTo("139****0001");
        assertThat(change.after()).isEqualTo("139****0002");
        assertThat(jdbc.sql("select string_agg(entry::text || coalesce(before::text, ''), '') from roster_import_unit"
                                + " where unit_id = :top")
                        .param("top", bureau)
                        .query(String.class)
                        .single())
                .doesNotContain("1391111000");
        imports.apply(bureau, next.id(), null);
        assertThat(profiles.reveal(first).contactPhone()).isEqualTo("13911110002");
        imports.undo(bureau, next.id(), RosterFixtures.DAY, null);
        assertThat(profiles.reveal(first).contactPhone()).isEqualTo("13911110001");
    }

    @Test
    void anUndoneChangeOfAUnitLeavesItsHistoryAsItWas() throws IOException {
        fixtures.applied(bureau, Kind.UNITS, csv("党组织名称,书记", "第一小学党支部,甲", "第二小学党支部,乙"));
        List<UnitVersion> before = units.history(first);
        int versions = units.history(second).size();
        RosterImport roster =
                fixtures.applied(bureau, Kind.UNITS, csv("党组织名称,类别,隶属上级,书记", "第一小学党支部,联合支部,新城办党委,甲", "第二小学党支部,党支部,,丙"));
        assertThat(units.history(first).getFirst().kind()).isEqualTo(Unit.Kind.JOINT_BRANCH);
        assertThat(profiles.get(second).secretary()).isEqualTo("丙");
        assertThat(units.history(second))
                .as("a secretary is no matter of kind or place")
                .hasSize(versions);

        imports.undo(bureau, roster.id(), RosterFixtures.DAY.plusDays(5), null);

        assertThat(units.history(first)).isEqualTo(before);
        assertThat(units.get(first).kind()).isEqualTo(Unit.Kind.BRANCH);
        assertThat(imports.get(bureau, roster.id()).undoneAt())
                .as("that it was so for a while is told by the import itself")
                .isNotNull();
    }

    @Test
    void whatSomebodyChangedInAUnitsFactsSinceIsNotOverwrittenByAnUndo() throws IOException {
        RosterImport roster = units("第一小学党支部,13911110001");
        UnitProfile kept = profiles.get(first);
        profiles.save(first, new UnitProfile("新书记", null, null, null, null, null, kept.contactName(), null, null));

        assertThatThrownBy(() -> imports.undo(bureau, roster.id(), RosterFixtures.DAY, null))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        e -> assertThat(e.messageKey()).isEqualTo("roster.refused.rows_changed_since"));
        assertThat(profiles.get(first).secretary()).isEqualTo("新书记");
    }

    private RosterRow.Change change(RosterImport roster) {
        return rows.list(roster, Action.CHANGE, false, 0, 9)
                .getFirst()
                .changes()
                .getFirst();
    }

    private RosterImport members(String line) throws IOException {
        return fixtures.applied(bureau, Kind.MEMBERS, csv("姓名,人员类别,所在支部,职务,联系电话", line));
    }

    private RosterImport read(String line) throws IOException {
        return fixtures.read(bureau, Kind.MEMBERS, csv("姓名,人员类别,所在支部,职务,联系电话", line));
    }

    private RosterImport number(String line) throws IOException {
        return fixtures.applied(bureau, Kind.MEMBERS, csv("姓名,人员类别,所在支部,职务,联系电话,身份证号", line + "," + idNumber()));
    }

    private RosterImport units(String line) throws IOException {
        return fixtures.applied(bureau, Kind.UNITS, csv("党组织名称,联系电话", line));
    }

    /** So that the next import knows the person in another branch, too. */
    private void giveNumber(UUID member) throws IOException {
        number("张甲,正式党员,第一小学党支部,教师,13900000001");
        assertThat(only(first)).isEqualTo(member);
    }

    private String idNumber() {
        String body = "9901011989031" + "%04d".formatted(3000 + number);
        return body + org.zhengyou.member.IdNumber.checkOf(body);
    }

    private UUID only(UUID branch) {
        return members.list(branch, Members.Filter.ALL, 0, 2).getFirst().id();
    }

    private UUID account(@org.jspecify.annotations.Nullable UUID member, Role role, UUID unit) {
        UUID id = accounts.create(new Accounts.New("账号", "undo-" + UUID.randomUUID(), null, member), null, NOW);
        grants.give(id, role, unit, null);
        return id;
    }

    private Path csv(String... lines) throws IOException {
        return TestSheets.csv(
                dir.resolve(COUNT.incrementAndGet() + ".csv"),
                String.join("\n", lines) + "\n",
                StandardCharsets.UTF_8,
                false);
    }
}

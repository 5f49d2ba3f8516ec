package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.AccountRefused.Reason;
import org.zhengyou.unit.Units;

@AccessTest
class GrantsTest {
    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Permissions permissions;

    @Autowired
    Units units;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    private UUID parent;
    private UUID own;
    private UUID child;
    private UUID sibling;
    private UUID account;
    private Viewer office;
    private Viewer administrator;

    @BeforeEach
    void plantATree() {
        parent = fixtures.unit(null);
        own = fixtures.unit(parent);
        child = fixtures.unit(own);
        sibling = fixtures.unit(parent);
        account = fixtures.account(fixtures.name(), clock.instant());
        office = fixtures.viewer(Role.OFFICE, own, clock.instant());
        administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
    }

    @Test
    void anOfficeGivesRolesInItsOwnSubtreeOnly() {
        grants.grant(account, Role.SECRETARY, child, office);
        grants.grant(account, Role.OFFICE, own, office);

        refused(Reason.OUTSIDE_YOUR_UNITS, () -> grants.grant(account, Role.MEMBER, sibling, office));
        refused(Reason.OUTSIDE_YOUR_UNITS, () -> grants.grant(account, Role.MEMBER, parent, office));
        assertThat(accounts.get(account).grants()).hasSize(2);
    }

    @Test
    void anOfficeMakesNeitherAdministratorsNorAuditors() {
        refused(Reason.ROLE_NOT_YOURS, () -> grants.grant(account, Role.ADMINISTRATOR, null, office));
        refused(Reason.ROLE_NOT_YOURS, () -> grants.grant(account, Role.AUDITOR, own, office));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OFFICE", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoIsNeitherOfficeNorAdministratorGivesNothing(Role role) {
        Viewer viewer = fixtures.viewer(role, own, clock.instant());

        refused(Reason.ROLE_NOT_YOURS, () -> grants.grant(account, Role.MEMBER, own, viewer));
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        refused(Reason.OWN_ACCOUNT, () -> grants.grant(office.account(), Role.SECRETARY, own, office));
        refused(Reason.OWN_ACCOUNT, () -> grants.grant(administrator.account(), Role.OFFICE, own, administrator));
    }

    @Test
    void whoKeepsTheSystemOrAuditsDoesNothingElse() {
        grants.grant(account, Role.AUDITOR, own, administrator);

        refused(Reason.SEPARATE_DUTIES, () -> grants.grant(account, Role.OFFICE, own, administrator));
        refused(Reason.SEPARATE_DUTIES, () -> grants.grant(account, Role.ADMINISTRATOR, null, administrator));
        grants.grant(account, Role.AUDITOR, sibling, administrator);
    }

    @Test
    void onlyTheAdministratorStandsOnNoUnit() {
        refused(Reason.NEEDS_UNIT, () -> grants.grant(account, Role.OFFICE, null, administrator));
        refused(Reason.NEEDS_UNIT, () -> grants.grant(account, Role.ADMINISTRATOR, own, administrator));
    }

    @Test
    void anOfficeHandsNoSlipToWhoIsMoreThanItself() {
        grants.give(account, Role.SECRETARY, child, null);
        assertThat(accounts.newSlip(account, office, clock.instant()).code()).hasSize(14);

        grants.give(account, Role.LEADER, sibling, null);
        refused(Reason.OUTSIDE_YOUR_UNITS, () -> accounts.newSlip(account, office, clock.instant()));
        refused(Reason.OUTSIDE_YOUR_UNITS, () -> accounts.disable(account, office, clock.instant()));
        refused(Reason.OUTSIDE_YOUR_UNITS, () -> accounts.newSlip(administrator.account(), office, clock.instant()));
    }

    @Test
    void theSameRoleTwiceIsOneRole() {
        grants.grant(account, Role.LEADER, child, office);
        grants.grant(account, Role.LEADER, child, office);

        assertThat(accounts.get(account).grants()).hasSize(1);
    }

    @Test
    void aMoveInTheTreeMovesWhatAViewerMayDo() {
        assertThat(permissions.allows(office, Permission.UNIT_READ, child)).isTrue();
        assertThat(permissions.allows(office, Permission.UNIT_READ, sibling)).isFalse();

        units.move(child, sibling, LocalDate.of(2026, 7, 1), null);

        assertThat(permissions.allows(office, Permission.UNIT_READ, child)).isFalse();
        assertThat(permissions.allows(office, Permission.UNIT_READ, UUID.randomUUID()))
                .isFalse();
    }

    @Test
    void theAdministratorSeesNoBusinessData() {
        for (Permission permission : Permission.values()) {
            boolean systems = permission == Permission.PUBLIC
                    || permission == Permission.SIGNED_IN
                    || permission == Permission.ACCOUNT_MANAGE;
            assertThat(permissions.allows(administrator, permission))
                    .as(permission.name())
                    .isEqualTo(systems);
        }
    }

    private static void refused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

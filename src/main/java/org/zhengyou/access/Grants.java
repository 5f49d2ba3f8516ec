package org.zhengyou.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AccountRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.Units;

/**
 * Roles given on the subtrees of units. The administrator gives any; an office gives all but administrator and auditor, inside its
 * own subtrees; nobody changes what they may do themselves.
 */
@Component
public class Grants {
    /** One lock for what takes an administrator away: of two who disable each other, one must stay. */
    private static final long ADMINISTRATORS = 0x7a79_0020;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Units units;
    private final ApplicationEventPublisher events;

    Grants(JdbcClient jdbc, Permissions permissions, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.units = units;
        this.events = events;
    }

    public List<Viewer.Grant> of(UUID account) {
        return jdbc.sql("""
                        select g.role, g.unit_id, u.name as unit_name
                        from role_grant g left join unit u on u.id = g.unit_id
                        where g.account_id = :account order by g.granted_at, g.role
                        """).param("account", account).query(Viewer.Grant.class).list();
    }

    /** The roles that a viewer may give or take somewhere. */
    public static List<Role> givableBy(Viewer actor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.is(Role.ADMINISTRATOR)) {
            roles.addAll(EnumSet.allOf(Role.class));
        } else if (actor.is(Role.OFFICE)) {
            Arrays.stream(Role.values()).filter(role -> !role.apart()).forEach(roles::add);
        }
        return List.copyOf(roles);
    }

    /**
     * Gives a role; nothing happens where it is held already.
     *
     * @param unit top of the subtree; null for the administrator
     * @throws AccountRefused ROLE_NOT_YOURS, OUTSIDE_YOUR_UNITS, OWN_ACCOUNT, SEPARATE_DUTIES, NEEDS_UNIT, DISABLED
     */
    @Transactional
    public void grant(UUID account, Role role, @Nullable UUID unit, Viewer actor) {
        refuseOwn(actor, account);
        refuseUnlessGivable(actor, role, unit);
        if (!enabled(account)) {
            throw new AccountRefused(Reason.DISABLED);
        }
        give(account, role, unit, actor.account());
    }

    /** As the program itself does: the first administrator, the demo. */
    @Transactional
    public void give(UUID account, Role role, @Nullable UUID unit, @Nullable UUID actor) {
        if ((role == Role.ADMINISTRATOR) != (unit == null)) {
            throw new AccountRefused(Reason.NEEDS_UNIT);
        }
        if (unit != null) {
            units.get(unit);
        }
        // The account's row is the lock between two grants at once that may not stand together.
        boolean known = jdbc.sql("select id from account where id = :account for update")
                .param("account", account)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new Missing();
        }
        if (!of(account).stream().map(Viewer.Grant::role).allMatch(role::mayStandBeside)) {
            throw new AccountRefused(Reason.SEPARATE_DUTIES);
        }
        jdbc.sql("""
                        insert into role_grant (account_id, role, unit_id, granted_by)
                        values (:account, :role, :unit, :actor) on conflict do nothing
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("unit", unit)
                .param("actor", actor)
                .update();
        events.publishEvent(new AccessChanged(account));
    }

    /**
     * Takes a role away, at once.
     *
     * @throws AccountRefused ROLE_NOT_YOURS, OUTSIDE_YOUR_UNITS, OWN_ACCOUNT, LAST_ADMINISTRATOR
     * @throws Missing where it was not held
     */
    @Transactional
    public void withdraw(Account account, Role role, @Nullable UUID unit, Viewer actor) {
        refuseOwn(actor, account.id());
        refuseUnlessGivable(actor, role, unit);
        if (role == Role.ADMINISTRATOR) {
            lockAdministrators();
            if (lastAdministrator(account)) {
                throw new AccountRefused(Reason.LAST_ADMINISTRATOR, account.name());
            }
        }
        int gone = jdbc.sql("""
                        delete from role_grant
                        where account_id = :account and role = :role and unit_id is not distinct from :unit
                        """)
                .param("account", account.id())
                .param("role", role.name())
                .param("unit", unit)
                .update();
        if (gone == 0) {
            throw new Missing();
        }
        events.publishEvent(new AccessChanged(account.id()));
    }

    void move(UUID account, Role role, UUID from, UUID to) {
        int gone = jdbc.sql("delete from role_grant where account_id = :account and role = :role and unit_id = :from")
                .param("account", account)
                .param("role", role.name())
                .param("from", from)
                .update();
        if (gone > 0) {
            give(account, role, to, null);
        }
    }

    /**
     * Whether a viewer may disable an account or hand out a new way in: whoever could thereby become more than they are, may not.
     */
    public boolean stewards(Viewer actor, Account account) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return true;
        }
        Set<UUID> tops = actor.unitsWhere(Permission.ACCOUNT_ISSUE);
        return !account.grants().isEmpty()
                && account.grants().stream()
                        .allMatch(grant -> grant.unitId() != null
                                && !grant.role().apart()
                                && permissions.within(grant.unitId(), tops));
    }

    void refuseUnlessSteward(Viewer actor, Account account) {
        refuseOwn(actor, account.id());
        if (!stewards(actor, account)) {
            throw new AccountRefused(Reason.OUTSIDE_YOUR_UNITS, account.name());
        }
    }

    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ADMINISTRATORS)
                .query((_, n) -> n)
                .list();
    }

    /** Whether nobody else could sign in as an administrator. */
    boolean lastAdministrator(Account account) {
        return account.is(Role.ADMINISTRATOR)
                && account.state() == Account.State.ACTIVE
                && jdbc.sql("""
                                select not exists (
                                    select from role_grant g join account a on a.id = g.account_id
                                    where g.role = 'ADMINISTRATOR' and a.id <> :account
                                      and a.disabled_at is null and a.password_hash is not null)
                                """)
                        .param("account", account.id())
                        .query(Boolean.class)
                        .single();
    }

    private boolean enabled(UUID account) {
        return jdbc.sql("select disabled_at is null from account where id = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    private void refuseUnlessGivable(Viewer actor, Role role, @Nullable UUID unit) {
        if (!givableBy(actor).contains(role)) {
            throw new AccountRefused(Reason.ROLE_NOT_YOURS);
        }
        boolean inside = actor.is(Role.ADMINISTRATOR)
                || unit != null && permissions.within(unit, actor.unitsWhere(Permission.ACCOUNT_ISSUE));
        if (!inside) {
            throw new AccountRefused(Reason.OUTSIDE_YOUR_UNITS);
        }
    }

    private static void refuseOwn(Viewer actor, UUID account) {
        if (account.equals(actor.accountId())) {
            throw new AccountRefused(Reason.OWN_ACCOUNT);
        }
    }
}

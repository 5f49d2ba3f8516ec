package org.zhengyou.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AccountRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** Making accounts, one by one and in bulk from the roster, and switching them off and on. */
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Grants grants;
    private final Slips slips;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, Passwords passwords, Grants grants, Slips slips, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.grants = grants;
        this.slips = slips;
        this.events = events;
    }

    /** A new account; without a password its holder sets one with a slip. */
    public record New(
            String name,
            String signInName,
            @Nullable String password,
            @Nullable UUID memberId) {}

    /**
     * An account without grants.
     *
     * @param actor account that makes it; null for the program itself
     * @throws AccountRefused BAD_NAME, BAD_SIGN_IN_NAME, SIGN_IN_NAME_TAKEN, MEMBER_HAS_ACCOUNT
     */
    @Transactional
    public UUID create(New account, @Nullable UUID actor, Instant now) {
        UUID id = Uuid7.next();
        String name = Account.name(account.name());
        String signInName = Account.signInName(account.signInName());
        try {
            jdbc.sql("""
                            insert into account (id, name, sign_in_name, member_id, password_hash, created_at, created_by)
                            values (:id, :name, :signInName, :member, :hash, :now, :actor)
                            """)
                    .param("id", id)
                    .param("name", name)
                    .param("signInName", signInName)
                    .param("member", account.memberId())
                    .param("hash", account.password() == null ? null : passwords.hash(account.password()))
                    .param("now", Timestamp.from(now))
                    .param("actor", actor)
                    .update();
        } catch (DuplicateKeyException e) {
            boolean member = Objects.requireNonNullElse(e.getMessage(), "").contains("account_member");
            throw member
                    ? new AccountRefused(Reason.MEMBER_HAS_ACCOUNT, name)
                    : new AccountRefused(Reason.SIGN_IN_NAME_TAKEN, signInName);
        }
        return id;
    }

    /**
     * Accounts for members of the roster, each with the role of a member on its branch and a slip; all or none.
     *
     * @throws AccountRefused MEMBER_HAS_ACCOUNT, OUTSIDE_YOUR_UNITS
     */
    @Transactional
    public List<Slip> issue(List<AccountCandidates.Candidate> candidates, Viewer actor, Instant now) {
        List<Slip> made = new ArrayList<>(candidates.size());
        for (AccountCandidates.Candidate one : candidates) {
            UUID account = create(
                    new New(one.name(), nextSignInName(one.unitId()), null, one.memberId()), actor.account(), now);
            grants.grant(account, Role.MEMBER, one.unitId(), actor);
            made.add(slips.issue(account, actor, now));
        }
        return made;
    }

    /**
     * A new way in, printed; what was set before holds until it is used.
     *
     * @throws AccountRefused OWN_ACCOUNT, OUTSIDE_YOUR_UNITS, DISABLED
     */
    @Transactional
    public Slip newSlip(UUID id, Viewer actor, Instant now) {
        grants.refuseUnlessSteward(actor, get(id));
        return slips.issue(id, actor, now);
    }

    /** The next free one of a unit: its number, a hyphen, a running number. */
    String nextSignInName(UUID unit) {
        while (true) {
            String name = jdbc.sql("""
                            insert into sign_in_number as n (unit_id, last) values (:unit, 1)
                            on conflict (unit_id) do update set last = n.last + 1
                            returning number || '-' || last
                            """).param("unit", unit).query(String.class).single();
            if (find(name).isEmpty()) {
                return name;
            }
        }
    }

    public Account get(UUID id) {
        return jdbc.sql("""
                        select id, name, sign_in_name, member_id, password_hash is not null as activated, created_at,
                               disabled_at
                        from account where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Account(
                        id,
                        row.getString("name"),
                        row.getString("sign_in_name"),
                        row.getObject("member_id", UUID.class),
                        row.getBoolean("activated"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("disabled_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        grants.of(id)))
                .optional()
                .orElseThrow(Missing::new);
    }

    /** The account of a sign-in name, also a disabled one. */
    public Optional<UUID> find(String signInName) {
        return jdbc.sql("select id from account where sign_in_name = :name")
                .param("name", Account.normalized(signInName))
                .query(UUID.class)
                .optional();
    }

    /** The enabled account of a member. */
    public Optional<UUID> ofMember(UUID member) {
        return jdbc.sql("select id from account where member_id = :member and disabled_at is null")
                .param("member", member)
                .query(UUID.class)
                .optional();
    }

    /**
     * Ends every session of the account and every way in, at once.
     *
     * @throws AccountRefused OWN_ACCOUNT, LAST_ADMINISTRATOR, ROLE_NOT_YOURS, OUTSIDE_YOUR_UNITS
     */
    @Transactional
    public void disable(UUID id, Viewer actor, Instant now) {
        grants.lockAdministrators();
        Account account = get(id);
        grants.refuseUnlessSteward(actor, account);
        disable(account, now);
    }

    @Transactional
    public void enable(UUID id, Viewer actor) {
        Account account = get(id);
        grants.refuseUnlessSteward(actor, account);
        try {
            jdbc.sql("update account set disabled_at = null where id = :id")
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AccountRefused(Reason.MEMBER_HAS_ACCOUNT, account.name());
        }
        events.publishEvent(new AccessChanged(id));
    }

    /** A member moved to another branch: what they may see as a member moves along. */
    @Transactional
    public void memberMoved(UUID member, UUID from, UUID to) {
        ofMember(member).ifPresent(account -> grants.move(account, Role.MEMBER, from, to));
    }

    /** A member left the roster: their account is disabled, unless it is the last administrator's. */
    @Transactional
    public void memberLeft(UUID member, Instant now) {
        grants.lockAdministrators();
        ofMember(member)
                .map(this::get)
                .filter(account -> !grants.lastAdministrator(account))
                .ifPresent(account -> disable(account, now));
    }

    /** What these accounts were for is over; the program itself disables them, but for the last administrator's. */
    @Transactional
    public void retire(List<UUID> ids, Instant now) {
        grants.lockAdministrators();
        ids.stream()
                .map(this::get)
                .filter(account -> !grants.lastAdministrator(account))
                .forEach(account -> disable(account, now));
    }

    /** The same accounts are wanted again after all, except those of members who have another one by now. */
    @Transactional
    public void readmit(List<UUID> ids) {
        List<UUID> enabled = jdbc.sql("""
                        update account a set disabled_at = null
                        where a.id = any (:ids) and a.disabled_at is not null
                          and not exists (select from account other where other.member_id = a.member_id
                                            and other.id <> a.id and other.disabled_at is null)
                        returning a.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        enabled.forEach(id -> events.publishEvent(new AccessChanged(id)));
    }

    private void disable(Account account, Instant now) {
        if (grants.lastAdministrator(account)) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR, account.name());
        }
        UUID id = account.id();
        jdbc.sql("update account set disabled_at = coalesce(disabled_at, :now) where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        for (String ways : List.of("session", "slip", "known_browser")) {
            jdbc.sql("delete from " + ways + " where account_id = :id")
                    .param("id", id)
                    .update();
        }
        events.publishEvent(new AccessChanged(id));
    }
}

package org.zhengyou.access;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.AccountCandidates.Candidate;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Accounts, units and sessions as tests need them; names never meet, so that tests share a database. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessFixtures {
    /** Fitting for the password rules. */
    public static final String PASSWORD = "a long walk by the river";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Grants grants;
    private final Sessions sessions;
    private final Units units;
    private final JdbcClient jdbc;
    private final RosterForTests roster;

    AccessFixtures(
            Accounts accounts, Grants grants, Sessions sessions, Units units, JdbcClient jdbc, RosterForTests roster) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.units = units;
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Bean
    @Primary
    static SettableClock settableClock() {
        return new SettableClock();
    }

    /** A roster for tests: members stand on it that {@link #branchWithMembers} put there. */
    @Bean
    static RosterForTests rosterForTests(JdbcClient jdbc) {
        return new RosterForTests(jdbc);
    }

    record RosterForTests(JdbcClient jdbc, Map<UUID, List<Candidate>> members) implements AccountCandidates {
        RosterForTests(JdbcClient jdbc) {
            this(jdbc, new ConcurrentHashMap<>());
        }

        @Override
        public List<Candidate> withoutAccount(UUID unit, int most) {
            return members.getOrDefault(unit, List.of()).stream()
                    .filter(one -> jdbc.sql("select not exists (select from account where member_id = :member)")
                            .param("member", one.memberId())
                            .query(Boolean.class)
                            .single())
                    .limit(most)
                    .toList();
        }
    }

    /** A branch below a unit with so many members, of whom none has an account. */
    public void branchWithMembers(String name, UUID unit, int count) {
        UUID branch = unit(name, unit);
        roster.members.put(
                unit,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new Candidate(UUID.randomUUID(), "党员" + i + "·𠮷", branch, name))
                        .toList());
    }

    /** A unit below another, or a tree's top. */
    public UUID unit(@Nullable UUID parent) {
        return unit("unit " + COUNT.incrementAndGet(), parent);
    }

    public UUID unit(String name, @Nullable UUID parent) {
        return units.open(
                new Unit(
                        Uuid7.next(),
                        parent,
                        name,
                        Unit.Kind.BRANCH,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.OTHER,
                        Unit.Ownership.PUBLIC,
                        0,
                        LocalDate.of(2026, 1, 1),
                        null),
                null);
    }

    public String name() {
        return "name" + COUNT.incrementAndGet();
    }

    /** An account with {@link #PASSWORD}. */
    public UUID account(String signInName, Instant now) {
        return accounts.create(new Accounts.New("王·阿吉", signInName, PASSWORD, null), null, now);
    }

    /** As a viewer with one role, also in the database. */
    public Viewer viewer(Role role, @Nullable UUID unit, Instant now) {
        UUID id = accounts.create(new Accounts.New(role.name(), name(), null, null), null, now);
        // Whoever stands in for somebody who can sign in.
        jdbc.sql("update account set password_hash = 'none' where id = :id")
                .param("id", id)
                .update();
        grants.give(id, role, unit, null);
        return new Viewer(id, role.name(), null, List.of(new Viewer.Grant(role, unit, null)));
    }

    public Cookie session(UUID account, Instant now) {
        return new Cookie("session", sessions.open(account, now));
    }
}

package org.zhengyou.access.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AccountRefused;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.Slip;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/**
 * The beginning of a tree, where there is none: its top, named by the administrator, and the account of its office. All
 * else is the office's to do; the administrator sees nothing of it.
 */
@Component
public class FirstOffices {
    private static final long ONE = 0x7a79_0022;

    private final JdbcClient jdbc;
    private final Units units;
    private final Accounts accounts;
    private final Grants grants;

    FirstOffices(JdbcClient jdbc, Units units, Accounts accounts, Grants grants) {
        this.jdbc = jdbc;
        this.units = units;
        this.accounts = accounts;
        this.grants = grants;
    }

    /**
     * @param unit name of the top, 1 to 120 characters
     * @param from the day from which the tree has its history
     * @param name of whoever works in the office
     */
    public record Wish(String unit, Unit.Kind kind, LocalDate from, String name, String signInName) {}

    /** Says to the administrator what comes first. */
    @Component
    static class Desk implements Waiting.Source {
        private final FirstOffices first;

        Desk(FirstOffices first) {
            this.first = first;
        }

        @Override
        public List<Waiting> waiting(Viewer viewer, LocalDate today) {
            return viewer.is(Role.ADMINISTRATOR) && first.wanted()
                    ? List.of(new Waiting(
                            "access.begin.waiting",
                            List.of(),
                            "access.begin.waiting_note",
                            null,
                            "access.begin.open",
                            "/first-office"))
                    : List.of();
        }
    }

    /** Whether there is no tree yet. */
    public boolean wanted() {
        return units.roots().isEmpty();
    }

    /**
     * Makes the top, the account and its slip, all or none; of two at once one wins.
     *
     * @throws Missing where there is a tree
     * @throws AccountRefused BAD_NAME, BAD_SIGN_IN_NAME, SIGN_IN_NAME_TAKEN
     */
    @Transactional
    public Slip open(Wish wish, Viewer actor, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(:one)")
                .param("one", ONE)
                .query((_, n) -> n)
                .list();
        if (!wanted()) {
            throw new Missing();
        }
        UUID top = units.open(
                new Unit(
                        Uuid7.next(),
                        null,
                        wish.unit,
                        wish.kind,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.ORGAN,
                        Unit.Ownership.PUBLIC,
                        0,
                        wish.from,
                        null),
                actor.account());
        UUID account = accounts.create(new Accounts.New(wish.name, wish.signInName, null, null), actor.account(), now);
        grants.grant(account, Role.OFFICE, top, actor);
        return accounts.newSlip(account, actor, now);
    }
}

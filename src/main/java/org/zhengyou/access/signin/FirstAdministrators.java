package org.zhengyou.access.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.Tokens;
import org.zhengyou.platform.Missing;

/** The way in where nobody has one yet: a link that whoever starts the program sees, good for one account. */
@Component
public class FirstAdministrators {
    private static final long ONE = 0x7a79_0021;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Grants grants;

    FirstAdministrators(JdbcClient jdbc, Accounts accounts, Grants grants) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.grants = grants;
    }

    /** A token for a link; none where there is an account. */
    @Transactional
    public Optional<String> invite(Instant now) {
        if (anyAccount()) {
            return Optional.empty();
        }
        String token = Tokens.next();
        jdbc.sql("insert into first_administrator_link (token_hash, issued_at) values (:hash, :now)")
                .param("hash", Tokens.hash(token))
                .param("now", Timestamp.from(now))
                .update();
        return Optional.of(token);
    }

    /**
     * @throws Missing where the link was never made or has been used
     */
    public void check(String token) {
        boolean good = jdbc.sql("select exists (select from first_administrator_link where token_hash = :hash)")
                .param("hash", Tokens.hash(token))
                .query(Boolean.class)
                .single();
        if (!good || anyAccount()) {
            throw new Missing();
        }
    }

    /**
     * Makes the account and ends every such link; of two at once one wins.
     *
     * @throws Missing where the link is not good, or no more
     */
    @Transactional
    public UUID create(String token, String name, String signInName, String password, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(:one)")
                .param("one", ONE)
                .query((_, n) -> n)
                .list();
        check(token);
        UUID account = accounts.create(new Accounts.New(name, signInName, password, null), null, now);
        grants.give(account, Role.ADMINISTRATOR, null, null);
        jdbc.sql("delete from first_administrator_link").update();
        return account;
    }

    private boolean anyAccount() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }
}

package org.zhengyou.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.Slips;

/** What is compared at the door, and the deeds that change it. */
@Component
class Credentials {
    private final JdbcClient jdbc;
    private final Slips slips;
    private final Sessions sessions;
    private final KnownBrowsers browsers;

    Credentials(JdbcClient jdbc, Slips slips, Sessions sessions, KnownBrowsers browsers) {
        this.jdbc = jdbc;
        this.slips = slips;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    /** @param passwordHash null until a password is set */
    record Known(UUID id, String signInName, @Nullable String passwordHash) {}

    /** An enabled account by its normalised sign-in name. */
    Optional<Known> find(String signInName) {
        return jdbc.sql("""
                        select id, sign_in_name, password_hash from account
                        where sign_in_name = :name and disabled_at is null
                        """).param("name", signInName).query(Known.class).optional();
    }

    Optional<Known> find(UUID account) {
        return jdbc.sql("""
                        select id, sign_in_name, password_hash from account where id = :id and disabled_at is null
                        """).param("id", account).query(Known.class).optional();
    }

    /** Uses a one-time code up and sets the password with it, or does neither. */
    @Transactional
    public boolean activate(UUID account, String code, String passwordHash, Instant now) {
        if (!slips.use(account, code, now)) {
            return false;
        }
        set(account, passwordHash);
        return true;
    }

    /** Sets a password; every session and every known browser of the account ends with the old one. */
    @Transactional
    public void set(UUID account, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", account)
                .update();
        endAll(account);
    }

    @Transactional
    public void endAll(UUID account) {
        sessions.endAll(account);
        browsers.forget(account);
    }
}

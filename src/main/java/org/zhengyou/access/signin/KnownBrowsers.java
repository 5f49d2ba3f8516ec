package org.zhengyou.access.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Tokens;

/** Browsers in which an account has signed in before. It opens nothing by itself: strangers' failures just do not count against it. */
@Component
public class KnownBrowsers {
    public static final Duration LIFETIME = Duration.ofDays(180);

    private final JdbcClient jdbc;

    KnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(UUID account, @Nullable String token, Instant now) {
        return token != null
                && jdbc.sql("""
                                select exists (select from known_browser
                                               where account_id = :account and token_hash = :hash and ends_at > :now)
                                """)
                        .param("account", account)
                        .param("hash", Tokens.hash(token))
                        .param("now", Timestamp.from(now))
                        .query(Boolean.class)
                        .single();
    }

    /** Remembers the browser, which keeps its token where it has one of ours; returns the token to keep. */
    String remember(UUID account, @Nullable String token, Instant now) {
        String kept = token != null && token.length() == 43 ? token : Tokens.next();
        jdbc.sql("""
                        insert into known_browser (account_id, token_hash, ends_at) values (:account, :hash, :end)
                        on conflict (account_id, token_hash) do update set ends_at = excluded.ends_at
                        """)
                .param("account", account)
                .param("hash", Tokens.hash(kept))
                .param("end", Timestamp.from(now.plus(LIFETIME)))
                .update();
        return kept;
    }

    void forget(UUID account) {
        jdbc.sql("delete from known_browser where account_id = :account")
                .param("account", account)
                .update();
    }
}

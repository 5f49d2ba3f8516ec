package org.zhengyou.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed-in browsers. A session is a random token of 256 bits; the database holds its SHA-256 only. */
@Component
public class Sessions {
    public static final Duration LIFETIME = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the token to hand to the browser. */
    public String open(UUID account, Instant now) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into session (token_hash, account_id, opened_at, ends_at)
                        values (:hash, :account, :now, :end)
                        """)
                .param("hash", hash(token))
                .param("account", account)
                .param("now", java.sql.Timestamp.from(now))
                .param("end", java.sql.Timestamp.from(now.plus(LIFETIME)))
                .update();
        return token;
    }

    /** The viewer behind a token, with grants, in one query; none when it ended or the account is disabled. */
    public Optional<Viewer> viewer(String token, Instant now) {
        List<Viewer.Grant> grants = new ArrayList<>();
        List<Viewer> bare = new ArrayList<>(1);
        jdbc.sql("""
                        select a.id, a.name, a.member_id, g.role, g.unit_id, u.name as unit_name
                        from session s
                        join account a on a.id = s.account_id and a.disabled_at is null
                        left join role_grant g on g.account_id = a.id
                        left join unit u on u.id = g.unit_id
                        where s.token_hash = :hash and s.ends_at > :now
                        order by g.granted_at, g.role
                        """)
                .param("hash", hash(token))
                .param("now", java.sql.Timestamp.from(now))
                .query(row -> {
                    if (bare.isEmpty()) {
                        bare.add(new Viewer(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("member_id", UUID.class),
                                List.of()));
                    }
                    if (row.getString("role") != null) {
                        grants.add(new Viewer.Grant(
                                Role.valueOf(row.getString("role")),
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_name")));
                    }
                });
        return bare.stream()
                .findFirst()
                .map(viewer -> new Viewer(viewer.accountId(), viewer.name(), viewer.memberId(), List.copyOf(grants)));
    }

    public void end(String token) {
        jdbc.sql("delete from session where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    public void endAll(UUID account) {
        jdbc.sql("delete from session where account_id = :account")
                .param("account", account)
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

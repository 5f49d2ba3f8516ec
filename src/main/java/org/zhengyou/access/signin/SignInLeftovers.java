package org.zhengyou.access.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that mean nothing any more: ended sessions, old slips, browsers not seen for long, buckets run empty. */
@Component
public class SignInLeftovers {
    /** Long after the slowest bucket has leaked dry. */
    private static final Duration BUCKET = Duration.ofDays(1);

    private static final Duration SLIP = Duration.ofDays(30);

    private final JdbcClient jdbc;

    SignInLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void clear(Instant now) {
        delete("delete from session where ends_at < :instant", now);
        delete("delete from known_browser where ends_at < :instant", now);
        delete("delete from slip where ends_at < :instant", now.minus(SLIP));
        delete("delete from throttle where at < :instant", now.minus(BUCKET));
    }

    private void delete(String sql, Instant instant) {
        jdbc.sql(sql).param("instant", Timestamp.from(instant)).update();
    }
}

package org.zhengyou.access.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of what is older than the setting says; the database itself refuses to lose anything younger than 184 days. */
@Component
public class AuditRetention {
    private static final int STEP = 10_000;

    private final JdbcClient jdbc;

    AuditRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many entries went. */
    public long forget(Duration retention, Instant now) {
        long all = 0;
        long gone;
        do {
            gone = jdbc.sql("select forget_audit(:before, :most)")
                    .param("before", Timestamp.from(now.minus(retention)))
                    .param("most", STEP)
                    .query(Long.class)
                    .single();
            all += gone;
        } while (gone == STEP);
        return all;
    }
}

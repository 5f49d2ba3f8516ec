package org.zhengyou.access.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Tokens;

/**
 * Leaky buckets in the database, the same for all nodes: each attempt pours one unit in, time lets it out, a success takes it back.
 * Who finds one full waits until a unit has leaked.
 */
@Component
class Attempts {
    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key what is counted; only its digest is stored
     * @param capacity attempts that pass at once
     * @param leak how long until one more passes
     */
    record Bucket(String key, int capacity, Duration leak) {
        double perSecond() {
            return 1000.0 / leak.toMillis();
        }
    }

    /**
     * Counts an attempt in all of the buckets, or in none.
     *
     * @throws Slowed where one is full
     */
    @Transactional
    public void take(List<Bucket> buckets, Instant now) {
        for (Bucket bucket : buckets) {
            boolean room = jdbc.sql("""
                            insert into throttle as t (key, filled, at) values (:key, 1, :now)
                            on conflict (key) do update
                            set filled = greatest(0, t.filled - greatest(0, extract(epoch from :now - t.at)) * :rate) + 1,
                                at = greatest(t.at, :now)
                            where t.filled - greatest(0, extract(epoch from :now - t.at)) * :rate + 1 <= :capacity
                            returning true
                            """)
                    .param("key", Tokens.hash(bucket.key))
                    .param("now", Timestamp.from(now))
                    .param("rate", bucket.perSecond())
                    .param("capacity", bucket.capacity)
                    .query(Boolean.class)
                    .optional()
                    .isPresent();
            if (!room) {
                throw new Slowed(bucket.leak);
            }
        }
    }

    /** Takes an attempt back that turned out to be right. */
    @Transactional
    public void giveBack(List<Bucket> buckets) {
        for (Bucket bucket : buckets) {
            jdbc.sql("update throttle set filled = greatest(0, filled - 1) where key = :key")
                    .param("key", Tokens.hash(bucket.key))
                    .update();
        }
    }
}

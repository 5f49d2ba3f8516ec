package org.zhengyou.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One at a time, over all nodes. */
public final class Turn {
    private Turn() {}

    /**
     * Waits until no other transaction holds the key, and holds it until this one ends.
     *
     * @param space whose keys they are; the same key in another is another
     */
    public static void take(JdbcClient jdbc, int space, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :space))")
                .param("key", key)
                .param("space", space)
                .query((row, n) -> key)
                .single();
    }
}

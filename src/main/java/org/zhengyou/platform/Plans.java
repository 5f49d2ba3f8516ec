package org.zhengyou.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL plans. A page's query is planned once a connection, whatever its values: planning took longer than
 * running, and pages three times as long. What reads or writes whole sets is planned for the values it has.
 */
public final class Plans {
    /** For every new connection. */
    public static final String ONCE = "set plan_cache_mode = force_generic_plan";

    private Plans() {}

    /** Until the transaction ends, every statement is planned for its values. For reading only: see {@link #forSets}. */
    public static void forTheValues(JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /**
     * Until the transaction ends, a statement that is run a few times is planned for its values. Not every one: the
     * checks of foreign keys are statements too, and run once a row.
     */
    public static void forSets(JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = auto").update();
    }
}

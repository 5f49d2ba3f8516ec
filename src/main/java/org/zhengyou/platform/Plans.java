package org.zhengyou.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL plans. A page's query is planned once a connection, whatever its values: planning took longer than
 * running, and pages three times as long. What works through whole sets is planned for the values it has.
 */
public final class Plans {
    /** For every new connection. */
    public static final String ONCE = "set plan_cache_mode = force_generic_plan";

    private Plans() {}

    /** Until the transaction ends, every statement is planned for its values. */
    public static void forTheValues(JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }
}

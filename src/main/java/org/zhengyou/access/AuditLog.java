package org.zhengyou.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Uuid7;

/** What was done, by whom, where and with what result. Rows are only ever added; the database refuses the rest. */
@Component
public class AuditLog {
    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a deed, in the caller's transaction.
     *
     * @param action dotted name, as {@code member.reveal}
     * @param object what it was done to, as an id or a short name; never a secret
     * @param address where the request came from
     */
    public void record(
            Viewer viewer,
            String action,
            @Nullable UUID unit,
            @Nullable String object,
            Result result,
            @Nullable String address) {
        jdbc.sql("""
                        insert into audit_log (id, account_id, account_name, action, unit_id, object, result, address)
                        values (:id, :account, :name, :action, :unit, :object, :result, :address)
                        """)
                .param("id", Uuid7.next())
                .param("account", viewer.accountId())
                .param("name", viewer.name())
                .param("action", action)
                .param("unit", unit)
                .param("object", object)
                .param("result", result.name())
                .param("address", address)
                .update();
    }

    /** How a deed ended. */
    public enum Result {
        DONE,
        REFUSED,
        FAILED
    }
}

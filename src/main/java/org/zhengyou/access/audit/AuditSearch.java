package org.zhengyou.access.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.audit.AuditFilter.After;

/** The log, the newest first, page by page along its key. */
@Component
public class AuditSearch {
    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param after null for the newest
     * @param most how many at most
     */
    public List<AuditEntry> page(AuditFilter filter, @Nullable After after, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
        if (!whole(filter.scope())) {
            // Deeds without a unit, as signing in, belong where their doer stands.
            conditions.add("""
                    (l.unit_id in (select unit_id from unit_ancestor where ancestor_id = :scope)
                     or l.unit_id is null and l.account_id in (
                         select g.account_id from role_grant g join unit_ancestor t on t.unit_id = g.unit_id
                         where t.ancestor_id = :scope))""");
            values.put("scope", filter.scope());
        }
        if (after != null) {
            conditions.add("(l.at, l.id) < (:afterAt, :afterId)");
            values.put("afterAt", Timestamp.from(after.at()));
            values.put("afterId", after.id());
        }
        if (filter.from() != null) {
            conditions.add("l.at >= :from");
            values.put("from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("l.at < :to");
            values.put("to", Timestamp.from(filter.to()));
        }
        if (filter.result() != null) {
            conditions.add("l.result = :result");
            values.put("result", filter.result().name());
        }
        text(conditions, values, "account", "strpos(lower(l.account_name), lower(:account)) > 0", filter.account());
        text(conditions, values, "action", "starts_with(l.action, :action)", filter.action());
        text(
                conditions,
                values,
                "unit",
                "l.unit_id in (select id from unit where strpos(lower(name), lower(:unit)) > 0)",
                filter.unit());
        text(conditions, values, "object", "strpos(lower(l.object), lower(:object)) > 0", filter.object());
        text(conditions, values, "address", "starts_with(l.address, :address)", filter.address());
        return jdbc.sql("""
                        select l.id, l.at, l.account_id, l.account_name, l.action, l.unit_id, u.name as unit_name,
                               l.object, l.result, l.address
                        from audit_log l left join unit u on u.id = l.unit_id
                        where %s
                        order by l.at desc, l.id desc limit :most
                        """.formatted(String.join("\n and ", conditions)))
                .params(values)
                .query(AuditEntry.class)
                .list();
    }

    /** Whether the subtree is all there is, so that every entry belongs to it. */
    private boolean whole(UUID scope) {
        return jdbc.sql("""
                        select not exists (select from unit u where u.parent_id is null and u.id <> :scope)
                        """).param("scope", scope).query(Boolean.class).single();
    }

    private static void text(
            List<String> conditions, Map<String, Object> values, String name, String condition, String text) {
        String plain = text.strip().replace("\0", "");
        if (!plain.isEmpty()) {
            conditions.add(condition);
            values.put(name, plain);
        }
    }
}

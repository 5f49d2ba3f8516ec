package org.zhengyou.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the accounts of members whom an import added, when it was undone. */
@Component
public class RosterAccounts {
    private final JdbcClient jdbc;

    RosterAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param disabled how many were disabled
     * @param remaining names of those that still stand, such as the only administrator's
     */
    public record Left(int disabled, List<String> remaining) {
        public static final Left NONE = new Left(0, List.of());
    }

    /** Of an undone import; none of any other. */
    public Left of(RosterImport roster) {
        if (roster.state() != RosterImport.State.UNDONE || roster.kind() != RosterImport.Kind.MEMBERS) {
            return Left.NONE;
        }
        record Row(String name, boolean disabled) {}
        List<Row> rows = jdbc.sql("""
                        select a.name, a.disabled_at is not null as disabled
                        from roster_import_member r join account a on a.member_id = r.target_id
                        where r.unit_id = :top and r.import_id = :id and r.action = 'ADD'
                        order by r.seq
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(Row.class)
                .list();
        List<String> remaining =
                rows.stream().filter(row -> !row.disabled).map(Row::name).toList();
        return new Left(rows.size() - remaining.size(), remaining);
    }
}

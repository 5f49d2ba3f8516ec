package org.zhengyou.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.roster.RosterImport.Action;
import org.zhengyou.roster.RosterImport.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports, a page at a time. */
@Component
public class RosterRows {
    private final JdbcClient jdbc;
    private final RosterChanges changes;
    private final UnitFactsText facts;
    private final JsonMapper json;

    RosterRows(JdbcClient jdbc, RosterChanges changes, UnitFactsText facts, JsonMapper json) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.facts = facts;
        this.json = json;
    }

    static String table(Kind kind) {
        return kind == Kind.MEMBERS ? "roster_import_member" : "roster_import_unit";
    }

    /**
     * Rows in the file's order; one more than asked for where more follow.
     *
     * @param action only these; null for all
     * @param doubtful only rows with something to say about them
     */
    public List<RosterRow> list(RosterImport roster, @Nullable Action action, boolean doubtful, int offset, int limit) {
        String sql = roster.kind() == Kind.MEMBERS ? """
                select r.seq, r.sheet, r.row_number, r.action, r.name, coalesce(u.name, r.branch_typed) as branch,
                       f.name as from_branch, to_jsonb(r)::text as stated,
                       coalesce(r.before, to_jsonb(m))::text as kept, r.problems::text
                from roster_import_member r
                left join unit u on u.id = r.target_unit
                left join unit f on f.id = r.from_unit
                left join member m on r.action = 'CHANGE' and m.id = r.target_id
                     and m.unit_id = coalesce(r.from_unit, r.target_unit)
                """ : """
                select r.seq, r.sheet, r.row_number, r.action, r.name, null as branch, null as from_branch,
                       r.entry::text as stated, coalesce(r.before, to_jsonb(u))::text as kept, r.problems::text
                from roster_import_unit r left join unit u on r.action = 'CHANGE' and u.id = r.target_id
                """;
        return jdbc.sql(sql + """
                        where r.unit_id = :top and r.import_id = :id
                          and (:action::text is null or r.action = :action)
                          and (not :doubtful or r.problems is not null)
                        order by r.seq limit :limit offset :offset
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .param("action", action == null ? null : action.name())
                .param("doubtful", doubtful)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> {
                    Action becomes = Action.valueOf(row.getString("action"));
                    List<RosterRow.Change> changed = becomes == Action.CHANGE
                            ? changes.of(roster.kind(), row.getString("kept"), row.getString("stated"))
                            : List.of();
                    if (row.getString("from_branch") != null) {
                        changed.add(
                                new RosterRow.Change("branch", row.getString("from_branch"), row.getString("branch")));
                    }
                    return new RosterRow(
                            row.getInt("seq"),
                            row.getInt("sheet"),
                            row.getInt("row_number"),
                            becomes,
                            row.getString("name"),
                            row.getString("branch"),
                            changed,
                            problems(row.getString("problems")));
                })
                .list();
    }

    /** A roster of units as it was read. */
    List<UnitEntry> unitEntries(RosterImport roster) {
        return jdbc.sql("""
                        select sheet, row_number, name, entry::text, problems::text from roster_import_unit
                        where unit_id = :top and import_id = :id order by seq
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query((row, n) -> new UnitEntry(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4) == null ? null : facts.read(row.getString(4)),
                        problems(row.getString(5)).stream()
                                .filter(problem -> !problem.code().equals("unit_twice"))
                                .toList()))
                .list();
    }

    private List<RosterProblem> problems(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
    }
}

package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.roster.RosterImport.Action;
import org.zhengyou.roster.RosterImport.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports, a page at a time. */
@Component
public class RosterRows {
    /** Columns that are compared as they stand: heading's field and column. */
    private static final List<List<String>> MEMBER_FIELDS = List.of(
            List.of("name", "name"),
            List.of("category", "category"),
            List.of("post", "post"),
            List.of("partyPost", "party_post"),
            List.of("sex", "sex"),
            List.of("ethnicity", "ethnicity"),
            List.of("birth", "birth"),
            List.of("joined", "joined"),
            List.of("full", "full_since"),
            List.of("education", "education"),
            List.of("note", "note"));

    private static final List<List<String>> PROFILE_FIELDS = List.of(
            List.of("secretary", "secretary"),
            List.of("deputy", "deputySecretary"),
            List.of("committeeCount", "committeeSize"),
            List.of("founded", "founded"),
            List.of("elected", "termFrom"),
            List.of("expires", "termTo"),
            List.of("contact", "contactName"),
            List.of("note", "remarks"));

    private static final List<List<String>> UNIT_COLUMNS = List.of(
            List.of("name", "name"),
            List.of("kind", "kind"),
            List.of("affiliation", "affiliation"),
            List.of("superior", "leading_committee"),
            List.of("sector", "school_level"),
            List.of("nature", "ownership"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
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
                    List<RosterRow.Change> changes = becomes == Action.CHANGE
                            ? changes(roster.kind(), row.getString("kept"), row.getString("stated"))
                            : List.of();
                    if (row.getString("from_branch") != null) {
                        changes.add(
                                new RosterRow.Change("branch", row.getString("from_branch"), row.getString("branch")));
                    }
                    return new RosterRow(
                            row.getInt("seq"),
                            row.getInt("sheet"),
                            row.getInt("row_number"),
                            becomes,
                            row.getString("name"),
                            row.getString("branch"),
                            changes,
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
                        row.getString(4) == null ? null : json.readValue(row.getString(4), UnitEntry.Facts.class),
                        problems(row.getString(5)).stream()
                                .filter(problem -> !problem.code().equals("unit_twice"))
                                .toList()))
                .list();
    }

    private List<RosterProblem> problems(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
    }

    private List<RosterRow.Change> changes(Kind kind, @Nullable String kept, String stated) {
        List<RosterRow.Change> changes = new ArrayList<>();
        if (kept == null) {
            return changes;
        }
        JsonNode before = json.readTree(kept);
        JsonNode after = json.readTree(stated);
        if (kind == Kind.MEMBERS) {
            MEMBER_FIELDS.forEach(field -> compare(changes, field.get(0), before, after, field.get(1), field.get(1)));
            numbers(changes, before, after);
        } else {
            JsonNode profile = after.path("profile");
            UNIT_COLUMNS.forEach(
                    field -> compare(changes, field.get(0), before, after, field.get(1), camel(field.get(1))));
            PROFILE_FIELDS.forEach(
                    field -> compare(changes, field.get(0), before, profile, snake(field.get(1)), field.get(1)));
        }
        return changes;
    }

    /** Of a sealed number only that it changed is said. */
    private static void numbers(List<RosterRow.Change> changes, JsonNode before, JsonNode after) {
        for (String field : List.of("id_number", "phone")) {
            String mark = text(after, field + "_mark");
            if (mark != null && !mark.equals(text(before, field + "_mark"))) {
                changes.add(new RosterRow.Change(
                        field.equals("phone") ? "phone" : "idNumber",
                        text(before, field) == null ? null : "***",
                        "***"));
            }
        }
    }

    private static void compare(
            List<RosterRow.Change> changes,
            String field,
            JsonNode before,
            JsonNode after,
            String keptName,
            String statedName) {
        String old = text(before, keptName);
        String fresh = text(after, statedName);
        if (fresh != null && !Objects.equals(old, fresh)) {
            changes.add(new RosterRow.Change(field, old, fresh));
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static String camel(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("_", -1)) {
            out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return out.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}

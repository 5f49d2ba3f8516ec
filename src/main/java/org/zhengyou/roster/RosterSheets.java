package org.zhengyou.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.sheet.HeadingRow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found on the sheets of imports. */
@Component
class RosterSheets {
    private static final String STATED = "STATED";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterSheets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RosterSheet> of(UUID top, UUID id) {
        return jdbc.sql("""
                        select sheet, name, hidden, heading_row, headings::text, choice::text, parts::text
                        from roster_import_sheet where unit_id = :top and import_id = :id order by sheet
                        """)
                .param("top", top)
                .param("id", id)
                .query((row, n) -> {
                    Map<String, Integer> parts = json.readValue(row.getString("parts"), new TypeReference<>() {});
                    return new RosterSheet(
                            row.getInt("sheet"),
                            row.getString("name"),
                            row.getBoolean("hidden"),
                            row.getInt("heading_row"),
                            json.readValue(row.getString("headings"), new TypeReference<List<HeadingRow.Column>>() {}),
                            json.readValue(row.getString("choice"), new TypeReference<Map<Integer, String>>() {}),
                            parts,
                            parts.get(STATED));
                })
                .list();
    }

    void keep(
            UUID top,
            UUID id,
            int sheet,
            String name,
            boolean hidden,
            List<HeadingRow> headings,
            Map<Integer, String> choice,
            Map<String, Integer> parts,
            @Nullable Integer stated) {
        Map<String, Integer> counted = new HashMap<>(parts);
        if (stated != null) {
            counted.put(STATED, stated);
        }
        HeadingRow first = headings.isEmpty() ? null : headings.getFirst();
        jdbc.sql("""
                        insert into roster_import_sheet (unit_id, import_id, sheet, name, hidden, heading_row, headings,
                            choice, parts)
                        values (:top, :id, :sheet, :name, :hidden, :row, :headings::jsonb, :choice::jsonb, :parts::jsonb)
                        """)
                .param("top", top)
                .param("id", id)
                .param("sheet", sheet)
                .param("name", name)
                .param("hidden", hidden)
                .param("row", first == null ? 0 : first.row())
                .param("headings", json.writeValueAsString(first == null ? List.of() : first.columns()))
                .param("choice", json.writeValueAsString(choice))
                .param("parts", json.writeValueAsString(counted))
                .update();
    }

    void choose(UUID top, UUID id, int sheet, Map<Integer, String> choice) {
        jdbc.sql("""
                        update roster_import_sheet set choice = :choice::jsonb
                        where unit_id = :top and import_id = :id and sheet = :sheet
                        """)
                .param("choice", json.writeValueAsString(choice))
                .param("top", top)
                .param("id", id)
                .param("sheet", sheet)
                .update();
    }
}

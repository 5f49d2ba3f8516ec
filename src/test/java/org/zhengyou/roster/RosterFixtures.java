package org.zhengyou.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** A bureau committee of its own for each test, and files brought to it. */
@TestComponent
class RosterFixtures {
    static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    private final Units units;
    private final RosterImports imports;
    private final JdbcClient jdbc;

    RosterFixtures(Units units, RosterImports imports, JdbcClient jdbc) {
        this.units = units;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    UUID bureau(String name) {
        return units.open(unit(null, name, Unit.Kind.COMMITTEE), null);
    }

    UUID branch(UUID bureau, String name) {
        return units.open(unit(bureau, name, Unit.Kind.BRANCH), null);
    }

    private static Unit unit(@org.jspecify.annotations.Nullable UUID parent, String name, Unit.Kind kind) {
        return new Unit(
                Uuid7.next(),
                parent,
                name,
                kind,
                Unit.Affiliation.DIRECT,
                null,
                Unit.SchoolLevel.ORGAN,
                Unit.Ownership.PUBLIC,
                0,
                LocalDate.of(2000, 1, 1),
                null);
    }

    RosterImport read(UUID bureau, Kind kind, Path file) {
        return imports.read(bureau, kind, String.valueOf(file.getFileName()), file, DAY, null);
    }

    RosterImport applied(UUID bureau, Kind kind, Path file) {
        RosterImport roster = read(bureau, kind, file);
        imports.apply(bureau, roster.id(), null);
        return imports.get(bureau, roster.id());
    }

    long count(String sql, UUID bureau) {
        return jdbc.sql(sql).param("bureau", bureau).query(Long.class).single();
    }

    long members(UUID bureau, String condition) {
        return count(
                "select count(*) from member m join unit u on u.id = m.unit_id where u.parent_id = :bureau"
                        + " and m.status = 'ACTIVE' and " + condition,
                bureau);
    }

    /** Everything that an import may have written, as text; equal before and after what changes nothing. */
    String everything(UUID bureau) {
        return jdbc.sql("""
                        select coalesce(string_agg(t, E'\\n' order by t), '') from (
                            select to_jsonb(u) - 'recorded_at' || '{}' from unit u where u.parent_id = :bureau
                            union all
                            select to_jsonb(m) - 'version' - 'position' - 'recorded_at' from member m
                            join unit u on u.id = m.unit_id where u.parent_id = :bureau
                            union all
                            select to_jsonb(s) - 'recorded_at' from member_stay s
                            join unit u on u.id = s.unit_id where u.parent_id = :bureau
                        ) as all_of_it (t)
                        """.replace("(t)", "(j), lateral (select j::text) as text (t)"))
                .param("bureau", bureau)
                .query(String.class)
                .single();
    }
}

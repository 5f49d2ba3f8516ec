package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Settings;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.roster.RosterImports;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** The county's tree and members: the files are written and brought in through the import, as an office would. */
@Component
class DemoTree {
    static final UUID TOP = DemoSteps.id("top");

    private final Units units;
    private final RosterImports imports;
    private final DemoSteps steps;
    private final JdbcClient jdbc;
    private final Path folder;

    DemoTree(Units units, RosterImports imports, DemoSteps steps, JdbcClient jdbc, Settings settings) {
        this.units = units;
        this.imports = imports;
        this.steps = steps;
        this.jdbc = jdbc;
        this.folder = settings.data().resolve("demo");
    }

    /** A branch as it was brought in, and its members in the order of the roster. */
    record Branch(UUID id, String name, boolean direct, List<Person> members) {}

    /** @param partyPost empty for most */
    record Person(UUID id, String name, String partyPost, String post, boolean retired) {}

    /** @param from the day from which the rosters hold */
    void load(LocalDate from) {
        steps.once("top", () -> units.open(top(from), null));
        if (steps.done("members-guided")) {
            return;
        }
        try {
            List<Path> files = DemoFiles.write(DemoRoster.units(DemoRoster.SEED), folder);
            bring("units", RosterImport.Kind.UNITS, files.get(0), from);
            bring("members-direct", RosterImport.Kind.MEMBERS, files.get(1), from);
            bring("members-guided", RosterImport.Kind.MEMBERS, files.get(2), from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit top(LocalDate from) {
        return new Unit(
                TOP,
                null,
                Words.of("/demo/roster.txt").word("county", 0),
                Unit.Kind.COMMITTEE,
                Unit.Affiliation.DIRECT,
                null,
                Unit.SchoolLevel.ORGAN,
                Unit.Ownership.PUBLIC,
                0,
                from,
                null);
    }

    private void bring(String step, RosterImport.Kind kind, Path file, LocalDate from) {
        steps.onceOutside(step, () -> {
            String name = file.getFileName().toString();
            RosterImport roster = imports.read(TOP, kind, name, file, from, null);
            if (imports.counts(roster).faulty() > 0) {
                throw new IllegalStateException(name + ": " + imports.counts(roster));
            }
            imports.apply(TOP, roster.id(), null);
        });
    }

    /** In the office's order. */
    List<Branch> branches() {
        return jdbc.sql("""
                        select u.id, u.name, u.affiliation = 'DIRECT' as direct
                        from unit_ancestor a join unit u on u.id = a.unit_id
                        where a.ancestor_id = :top and a.depth > 0 and u.kind in ('BRANCH', 'JOINT_BRANCH')
                        order by u.affiliation, u.position, u.id
                        """)
                .param("top", TOP)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Branch(id, row.getString("name"), row.getBoolean("direct"), members(id));
                })
                .list();
    }

    private List<Person> members(UUID unit) {
        return jdbc.sql("""
                        select id, name, coalesce(party_post, '') as party_post, post, retired
                        from member where unit_id = :unit and status = 'ACTIVE' order by position, id
                        """)
                .param("unit", unit)
                .query((row, n) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("party_post"),
                        row.getString("post"),
                        row.getBoolean("retired")))
                .list();
    }
}

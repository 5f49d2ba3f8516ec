package org.zhengyou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.roster.RosterImport.Counts;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.roster.RosterImport.State;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rosters of a whole bureau, where a folder of them lies beside the checkout. */
@SpringBootTest
@Import(RosterFixtures.class)
class SampleRostersTest {
    @Autowired
    RosterFixtures fixtures;

    @Autowired
    RosterImports imports;

    @Autowired
    RosterRows rows;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void theRostersOfABureauComeToWhatTheyAreKnownToHold() throws Exception {
        Path data = data();
        JsonNode expected = json.readTree(Files.readString(data.resolve("expected.json")));
        UUID bureau = fixtures.bureau("\u4e91\u6eaa\u53bf\u6559\u80b2\u4f53\u80b2\u5c40\u515a\u59d4");

        fixtures.applied(bureau, Kind.UNITS, data.resolve("units.xlsx"));
        List<Unit> branches = units.children(bureau);
        assertThat(branches).hasSize(expected.path("units").asInt());
        assertThat(branches.stream().filter(unit -> unit.affiliation() == Unit.Affiliation.DIRECT))
                .hasSize(14);
        assertThat(branches.stream().filter(unit -> unit.ownership() == Unit.Ownership.PRIVATE))
                .hasSize(4)
                .allMatch(unit -> unit.kind() == Unit.Kind.JOINT_BRANCH);

        RosterImport direct = fixtures.applied(bureau, Kind.MEMBERS, data.resolve("members-direct.xlsx"));
        RosterImport guided = fixtures.applied(bureau, Kind.MEMBERS, data.resolve("members-guided.xlsx"));
        assertThat(imports.counts(direct).added())
                .isEqualTo(expected.path("direct").asInt());
        assertThat(imports.counts(guided).added())
                .isEqualTo(expected.path("guided").asInt());
        assertThat(imports.counts(direct).faulty() + imports.counts(guided).faulty())
                .isZero();
        assertThat(fixtures.members(bureau, "u.affiliation = 'DIRECT'"))
                .isEqualTo(expected.path("direct").asInt());
        assertThat(fixtures.members(bureau, "true"))
                .isEqualTo(expected.path("total").asInt());
        assertThat(fixtures.members(bureau, "m.category = 'PROBATIONARY'"))
                .isEqualTo(expected.path("probationary").asInt());
        assertThat(fixtures.members(bureau, "m.birth is not null and m.joined is not null and m.id_number is not null"))
                .isEqualTo(expected.path("total").asInt());
        assertThat(sizes(bureau))
                .containsExactlyElementsOf(expected.path("sizes")
                        .valueStream()
                        .map(JsonNode::asLong)
                        .toList());
        assertThat(imports.sheets(direct)).noneMatch(RosterSheet::differsFromTotal);

        String before = fixtures.everything(bureau);
        for (RosterImport again : List.of(
                fixtures.applied(bureau, Kind.UNITS, data.resolve("units.xlsx")),
                fixtures.applied(bureau, Kind.MEMBERS, data.resolve("members-direct.xlsx")),
                fixtures.applied(bureau, Kind.MEMBERS, data.resolve("members-guided.xlsx")))) {
            Counts counts = imports.counts(again);
            assertThat(again.state()).isEqualTo(State.APPLIED);
            assertThat(counts.changesNothing())
                    .as(rows.list(again, null, true, 0, 5).toString())
                    .isTrue();
        }
        assertThat(fixtures.everything(bureau)).isEqualTo(before);

        imports.undo(bureau, guided.id(), RosterFixtures.DAY, null);
        assertThat(fixtures.members(bureau, "true"))
                .isEqualTo(expected.path("direct").asInt());
    }

    private List<Long> sizes(UUID bureau) {
        return jdbc.sql("""
                        select count(m.id) from unit u left join member m on m.unit_id = u.id and m.status = 'ACTIVE'
                        where u.parent_id = :bureau group by u.id, u.position order by u.position
                        """).param("bureau", bureau).query(Long.class).list();
    }

    private static Path data() {
        Path beside = Path.of("..", "shared", "data");
        Path above = Path.of("..", "..", "shared", "data");
        Path data = Files.isDirectory(beside) ? beside : above;
        assumeTrue(Files.isReadable(data.resolve("expected.json")), "no folder shared/data beside the checkout");
        return data;
    }
}

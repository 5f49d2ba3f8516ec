package org.zhengyou.campaign.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.database.TestDatabase;

/** Guardrail G11. */
class BurdensTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());
    private final Burdens burdens = new Burdens(jdbc);

    @Test
    void whatBranchesSendIsAddedUpOverTheSubtreeByMonth() {
        UUID top = unit(null, "COMMITTEE");
        UUID one = unit(top, "BRANCH");
        UUID other = unit(top, "BRANCH");
        burdens.add(one, DAY, "pledges", 8);
        burdens.add(one, DAY.plusDays(3), "pledges", 6);
        burdens.add(other, DAY, "obligations", 3);
        burdens.add(other, DAY.minusMonths(1), "obligations", 5);

        Burden burden = burdens.of(top, DAY);

        assertThat(burden.months()).hasSize(12);
        assertThat(burden.months().getFirst()).isEqualTo(new BurdenMonth(LocalDate.of(2026, 9, 1), 3, 17, 2));
        assertThat(burden.months().get(1)).isEqualTo(new BurdenMonth(LocalDate.of(2026, 8, 1), 1, 5, 2));
        assertThat(burden.months().get(2).fields()).isZero();
        assertThat(burden.forms())
                .containsExactly(new Burden.Form("obligations", 1, 3), new Burden.Form("pledges", 2, 14));
        assertThat(burdens.of(one, DAY).months().getFirst().fields()).isEqualTo(14);
    }

    @Test
    void theOfficeIsWarnedWhenAMonthAsksAFifthMore() {
        assertThat(months(25, 20, 20, 20).grows()).isTrue();
        assertThat(months(24, 20, 20, 20).grows()).isFalse();
        assertThat(months(19, 20, 20, 20).grows()).isFalse();
        assertThat(months(20, 0, 0, 0).grows()).isFalse();
        assertThat(months(25, 20).grows()).isFalse();
    }

    @Test
    void nothingIsKeptAboutWhoSentAFormOrWhen() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'burden'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("unit_id", "month", "form", "sends", "fields");
    }

    private static Burden months(long... fields) {
        return new Burden(
                IntStream.range(0, fields.length)
                        .mapToObj(i -> new BurdenMonth(LocalDate.of(2026, 9, 1).minusMonths(i), 1, fields[i], 1))
                        .toList(),
                List.of());
    }

    private UUID unit(@Nullable UUID parent, String kind) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                        insert into unit (id, parent_id, name, kind, affiliation, opened_on)
                        values (:id, :parent, :id::text, :kind, 'DIRECT', '2026-01-01')
                        """)
                .param("id", id)
                .param("parent", parent, java.sql.Types.OTHER)
                .param("kind", kind)
                .update();
        jdbc.sql("""
                        insert into unit_ancestor (unit_id, ancestor_id, depth)
                        select :id, ancestor_id, depth + 1 from unit_ancestor where unit_id = :parent
                        union all select :id, :id, 0
                        """)
                .param("id", id)
                .param("parent", parent, java.sql.Types.OTHER)
                .update();
        return id;
    }
}

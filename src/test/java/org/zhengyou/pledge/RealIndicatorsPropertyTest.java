package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Phase;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.Uuid7;

/** Random histories through the use cases: each total of every node is what a plain recount by definition gives. */
class RealIndicatorsPropertyTest extends RandomDeeds {
    /** Objections come from the public's pages alone; module notice counts them in its own tests. */
    private static final Set<String> ELSEWHERE = Set.of("objection.open", "objection.answered", "action.each");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalsEqualAPlainRecountAfterAnyHistory(long seed) {
        Random random = new Random(seed);
        LocalDate today = LocalDate.now(clock);
        phases.save(new Phase(
                world.committee(),
                Uuid7.next(),
                id(),
                "own",
                today.minusDays(9),
                today.plusDays(9),
                Map.of(Campaign.Tool.SELF_CHOSEN, Phase.Switch.ON)));
        for (int i = 0; i < 4; i++) {
            openUnit(random);
        }
        for (int batch = 0; batch < 3; batch++) {
            for (int n = 0; n < 80; n++) {
                attempt(random);
            }
            compare(seed, batch);
        }
        assertThat(done).isGreaterThan(100);
        // A history in which nothing was reviewed and approved would prove little.
        assertThat(jdbc.sql("select distinct state from pledge where campaign_id = :campaign")
                        .param("campaign", id())
                        .query(String.class)
                        .list())
                .contains("ON_NOTICE");
    }

    private void compare(long seed, int batch) {
        indicators.settle();
        PlainRecount recount = new PlainRecount(jdbc, id(), world.committee(), LocalDate.now(clock));
        Set<String> ids = registry.all().stream().map(Indicator::id).collect(Collectors.toSet());
        ids.removeAll(ELSEWHERE);
        ids.addAll(recount.parts());
        for (UUID node : recount.nodes()) {
            Map<String, Figure> totals = indicators.totals(id(), node);
            for (String id : ids) {
                assertThat(totals.getOrDefault(id, Figure.NONE))
                        .as("%s, seed %d, batch %d", id, seed, batch)
                        .isEqualTo(recount.total(node, id));
            }
        }
    }
}

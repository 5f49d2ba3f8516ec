package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.campaign.RequiredAction.Concerns;
import org.zhengyou.indicator.ChildFigure;
import org.zhengyou.indicator.Evidence;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Frozen;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Units;

/** What stands behind the figures of a campaign that is over, whatever happens to the records and the tree. */
@SpringBootTest
@Import(SmallCampaign.Maker.class)
class FrozenCampaignTest {
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    SmallCampaign.Maker maker;

    @Autowired
    Campaigns campaigns;

    @Autowired
    RequiredActions actions;

    @Autowired
    SelfChosenActions chosen;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorRegistry registry;

    @Autowired
    Evidence evidence;

    @Autowired
    Boards boards;

    private SmallCampaign small;
    private UUID id;
    private RequiredAction action;

    @BeforeEach
    void campaign() {
        small = maker.open(today);
        id = small.campaign().id();
        action = small.ownActions(1, today.minusDays(1), Concerns.ALL);
        actions.save(action, now);
        choose(small.direct());
    }

    @Test
    void theRecordsAreThoseOfTheClosingAndTheTreeIsItsTree() {
        close();
        UUID elsewhere = CampaignFixtures.open(units, null, "Other committee");
        units.move(small.direct(), elsewhere, today, null);
        units.close(small.guided(), today, null);
        CampaignFixtures.open(units, small.top(), "Too late");
        jdbc.sql("update self_chosen_action set title = 'changed' where unit_id = :unit")
                .param("unit", small.direct())
                .update();

        assertEveryFigureIsItsEvidence();
        assertThat(rows(registry.get(CampaignIndicators.SELF_CHOSEN), small.top()))
                .extracting(EvidenceRow::unitName, EvidenceRow::label)
                .containsExactly(tuple("First branch", "visit"));
        assertThat(rows(registry.get(action.figureId()), small.top())).hasSize(2);
        assertThat(rows(registry.get(CampaignIndicators.UNITS), small.guided())).hasSize(1);
        assertThat(indicators.children(id, small.top(), CampaignIndicators.SELF_CHOSEN, 10))
                .extracting(ChildFigure::name, ChildFigure::numerator)
                .containsExactlyInAnyOrder(tuple("First branch", 1L), tuple("Second branch", 0L));
        assertThat(boards.of(id, small.top(), new BoardFilter(null, null, null, null), 1, Boards.SIZE)
                        .rows()
                        .rows())
                .extracting(BoardRow::name)
                .containsExactlyInAnyOrder("First branch", "Second branch");
        assertThat(indicators.frozen(id))
                .map(Frozen::kept)
                .hasValueSatisfying(
                        kept -> assertThat(kept).contains(CampaignIndicators.WEAK, CampaignIndicators.EACH));
    }

    /** Records that are written while it closes are either in figure and evidence, or in neither. */
    @Test
    void writersAtTheMomentOfClosingCannotPartFigureAndEvidence() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        AtomicInteger written = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            UUID unit = i % 2 == 0 ? small.direct() : small.guided();
            writers.add(CompletableFuture.runAsync(() -> {
                try {
                    for (int n = 0; n < 40; n++) {
                        choose(unit);
                        written.incrementAndGet();
                    }
                } catch (CampaignRefused e) {
                    // The second where it is closed between the two questions.
                    assertThat(e.reason()).isIn(CampaignRefused.Reason.NOT_UNDER_WAY, CampaignRefused.Reason.TOOL_OFF);
                }
            }));
        }
        while (written.get() < 12) {
            Thread.onSpinWait();
        }
        close();
        writers.forEach(CompletableFuture::join);

        assertEveryFigureIsItsEvidence();
        assertThat(indicators
                        .total(id, small.top(), CampaignIndicators.SELF_CHOSEN)
                        .numerator())
                .isGreaterThan(12);
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsRefused() {
        List<CompletableFuture<Boolean>> both = List.of(closing(), closing());
        assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(campaigns.steps(small.campaign())).hasSize(3);
        assertEveryFigureIsItsEvidence();
    }

    @Test
    void aCampaignFrozenBeforeRecordsWereKeptHasItsFiguresAlone() {
        close();
        jdbc.sql("update indicator_campaign set kept = '{}' where campaign_id = :id")
                .param("id", id)
                .update();

        assertThat(indicators.frozen(id))
                .hasValueSatisfying(frozen -> assertThat(frozen.keeps(registry.get(CampaignIndicators.UNITS)))
                        .isFalse());
        assertThat(indicators.total(id, small.top(), CampaignIndicators.UNITS)).isEqualTo(new Figure(2, 2));
    }

    private CompletableFuture<Boolean> closing() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                close();
                return true;
            } catch (CampaignRefused e) {
                assertThat(e.reason()).isEqualTo(CampaignRefused.Reason.NOT_THE_NEXT_STATE);
                return false;
            }
        });
    }

    private void assertEveryFigureIsItsEvidence() {
        for (Indicator indicator : registry.all()) {
            if (!indicator.parted()) {
                List<EvidenceRow> rows = rows(indicator, small.top());
                assertThat(indicators.total(id, small.top(), indicator.id()))
                        .as(indicator.id())
                        .isEqualTo(new Figure(
                                rows.stream().filter(EvidenceRow::counted).count(), rows.size()));
            }
        }
    }

    private List<EvidenceRow> rows(Indicator indicator, UUID unit) {
        return evidence.page(indicator, Evidence.Query.all(id, unit), 10_000);
    }

    private void close() {
        campaigns.advance(small.top(), id, Campaign.State.CLOSED, null, null, now);
    }

    private void choose(UUID unit) {
        chosen.save(new SelfChosenAction(unit, Uuid7.next(), id, "visit", "", today, now), null);
    }
}

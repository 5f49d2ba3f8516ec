package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.campaign.Campaign.State;
import org.zhengyou.campaign.Campaign.Tool;
import org.zhengyou.campaign.Phase.Switch;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Units;

@SpringBootTest
class CampaignsTest {
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    CriteriaSets criteria;

    private UUID committee;
    private UUID branch;

    @BeforeEach
    void tree() {
        committee = CampaignFixtures.open(units, null, "committee");
        branch = CampaignFixtures.open(units, committee, "branch");
    }

    @Test
    void aNewCampaignIsInPreparationWithTheShippedCriteria() {
        Campaign campaign = prepare(committee);

        assertThat(campaigns.get(branch, campaign.id())).isEqualTo(campaign);
        assertThat(campaigns.steps(campaign)).singleElement().satisfies(step -> {
            assertThat(step.toState()).isEqualTo(State.PREPARING);
            assertThat(step.at()).isEqualTo(NOW);
        });
        assertThat(criteria.of(campaign.id()))
                .hasSize(3)
                .allSatisfy(set -> assertThat(set.items()).hasSize(5));
    }

    @Test
    void aUnitTakesPartInTheNearestCampaignUnderWayAboveIt() {
        Campaign wide = prepare(committee);
        assertThat(campaigns.current(branch)).isEmpty();

        campaigns.advance(committee, wide.id(), State.MOBILISED, null, null, NOW);
        assertThat(campaigns.current(branch)).map(Campaign::id).contains(wide.id());

        Campaign narrow = prepare(branch);
        campaigns.advance(branch, narrow.id(), State.MOBILISED, null, null, NOW);
        assertThat(campaigns.current(branch)).map(Campaign::id).contains(narrow.id());
        assertThat(campaigns.current(committee)).map(Campaign::id).contains(wide.id());
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfStatesIsKeptForEveryPair(State to) {
        for (State from : State.values()) {
            Campaign campaign = prepare(committee);
            jdbc.sql("update campaign set state = :state where id = :id")
                    .param("state", from.name())
                    .param("id", campaign.id())
                    .update();
            if (from.next().contains(to)) {
                campaigns.advance(committee, campaign.id(), to, "note", null, NOW);
                assertThat(campaigns.at(committee, campaign.id()).state()).isEqualTo(to);
            } else {
                assertThatExceptionOfType(CampaignRefused.class)
                        .isThrownBy(() -> campaigns.advance(committee, campaign.id(), to, "note", null, NOW));
                assertThat(campaigns.at(committee, campaign.id()).state()).isEqualTo(from);
            }
        }
    }

    @Test
    void aCampaignIsFoundOnlyByTheUnitsItCovers() {
        Campaign campaign = prepare(branch);

        assertThatExceptionOfType(Missing.class).isThrownBy(() -> campaigns.get(committee, campaign.id()));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> campaigns.at(committee, campaign.id()));
    }

    @Test
    void aToolIsOnWhileAPhaseSwitchesItOnAndNoneSwitchesItOff() {
        Campaign campaign = prepare(committee);
        campaigns.advance(committee, campaign.id(), State.MOBILISED, null, null, NOW);
        phase(campaign, DAY.minusDays(5), DAY.plusDays(5), Map.of(Tool.PLEDGE, Switch.ON));
        phase(campaign, DAY.plusDays(2), DAY.plusDays(2), Map.of(Tool.PLEDGE, Switch.OFF, Tool.NOTICE, Switch.ON));

        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY.minusDays(6)))
                .isFalse();
        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY.minusDays(5)))
                .isTrue();
        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY.plusDays(2)))
                .isFalse();
        assertThat(campaigns.toolOn(campaign.id(), Tool.NOTICE, DAY.plusDays(2)))
                .isTrue();
        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY.plusDays(5)))
                .isTrue();
    }

    @Test
    void aClosedCampaignHasNoToolsAndCannotBeChanged() {
        Campaign campaign = prepare(committee);
        phase(campaign, DAY, DAY, Map.of(Tool.PLEDGE, Switch.ON));
        campaigns.advance(committee, campaign.id(), State.MOBILISED, null, null, NOW);
        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY)).isTrue();

        campaigns.advance(committee, campaign.id(), State.CLOSED, null, null, NOW);

        assertThat(campaigns.toolOn(campaign.id(), Tool.PLEDGE, DAY)).isFalse();
        assertThat(campaigns.current(branch)).isEmpty();
        assertThatExceptionOfType(CampaignRefused.class)
                .isThrownBy(() -> campaigns.edit(campaign, "other", "", DAY, DAY, null));
        assertThatExceptionOfType(CampaignRefused.class).isThrownBy(() -> phase(campaign, DAY, DAY, Map.of()));
    }

    private void phase(Campaign campaign, LocalDate from, LocalDate to, Map<Tool, Switch> tools) {
        phases.save(new Phase(campaign.unitId(), Uuid7.next(), campaign.id(), "phase", from, to, tools));
        assertThat(phases.of(campaign)).extracting(Phase::tools).contains(tools);
    }

    private Campaign prepare(UUID unit) {
        return CampaignFixtures.prepare(campaigns, unit);
    }

    @Test
    void criteriaCanBeReworded() {
        Campaign campaign = prepare(committee);
        CriteriaSet set = criteria.of(campaign.id()).getFirst();

        criteria.save(
                new CriteriaSet(
                        set.unitId(), set.id(), set.campaignId(), set.subject(), "own words", List.of("one", "two")),
                0);

        assertThat(criteria.get(committee, campaign.id(), set.id()).items()).containsExactly("one", "two");
    }
}

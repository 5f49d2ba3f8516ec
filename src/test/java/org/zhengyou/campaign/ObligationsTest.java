package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengyou.campaign.RequiredAction.Concerns;
import org.zhengyou.campaign.RequiredAction.Standing;
import org.zhengyou.indicator.Evidence;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

@SpringBootTest
@Import(SmallCampaign.Maker.class)
class ObligationsTest {
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));

    @Autowired
    Units units;

    @Autowired
    Campaigns campaigns;

    @Autowired
    RequiredActions actions;

    @Autowired
    Obligations obligations;

    @Autowired
    SelfChosenActions chosen;

    @Autowired
    Indicators indicators;

    @Autowired
    IndicatorRegistry registry;

    @Autowired
    Evidence evidence;

    @Autowired
    SmallCampaign.Maker maker;

    private SmallCampaign small;
    private UUID committee;
    private UUID direct;
    private UUID guided;
    private Campaign campaign;

    @BeforeEach
    void campaign() {
        small = maker.open(today);
        committee = small.top();
        direct = small.direct();
        guided = small.guided();
        campaign = small.campaign();
    }

    @Test
    void everyBranchOwesAnActionAndACommitteeDoesNot() {
        require(1, today, Concerns.ALL);

        assertThat(owed(committee)).isEmpty();
        assertThat(owed(direct)).hasSize(1);
        assertThat(owed(guided)).hasSize(1);
    }

    @Test
    void whoIsNotConcernedOwesNothing() {
        require(1, today, new Concerns(Unit.Affiliation.GUIDED, null, null, null));

        assertThat(owed(direct)).isEmpty();
        assertThat(owed(guided)).hasSize(1);
    }

    @Test
    void whoJoinsLaterOwesItTooAndWhoMovesAwayNoMore() {
        require(1, today, Concerns.ALL);
        UUID later = open(committee, Unit.Kind.BRANCH, Unit.Affiliation.DIRECT);
        UUID elsewhere = open(null, Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
        assertThat(owed(later)).hasSize(1);

        units.move(later, elsewhere, today, null);
        assertThat(owed(later)).isEmpty();

        units.move(later, committee, today, null);
        assertThat(owed(later)).hasSize(1);
    }

    @Test
    void anActionIsMetByRecordsAndCountedUpTheTree() {
        RequiredAction action = require(2, today, Concerns.ALL);
        settleTo(CampaignIndicators.REQUIRED, 0, 2);

        choose(direct);
        choose(direct);
        choose(guided);

        settleTo(CampaignIndicators.REQUIRED, 1, 2);
        settleTo(action.figureId(), 1, 2);
        settleTo(CampaignIndicators.SELF_CHOSEN, 3, 3);
        assertThat(owed(direct))
                .singleElement()
                .extracting(Obligation::standing)
                .isEqualTo(Standing.MET);
        assertThat(owed(guided))
                .singleElement()
                .extracting(Obligation::standing)
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void aUnitIsWeakOnlyWhileSomethingOverdueIsNotMet() {
        require(1, today.minusDays(1), Concerns.ALL);
        choose(direct);

        settleTo(CampaignIndicators.WEAK, 1, 2);
        assertThat(evidence.page(
                        registry.get(CampaignIndicators.WEAK), Evidence.Query.all(campaign.id(), committee), 10))
                .filteredOn(EvidenceRow::counted)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.unitId()).isEqualTo(guided);
                    assertThat(row.detail()).isEqualTo("Own actions 0/1");
                });

        choose(guided);
        settleTo(CampaignIndicators.WEAK, 0, 2);
    }

    @Test
    void anAnswerNotApplicableCountsOnlyWhenTheOfficeAcceptsIt() {
        require(1, today.minusDays(1), Concerns.ALL);
        UUID id = owed(guided).getFirst().id();

        obligations.answer(guided, campaign.id(), id, "too few members", null, now);
        settleTo(CampaignIndicators.REQUIRED, 0, 2);
        assertThat(obligations.answered(committee, campaign.id(), today, 10))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reason()).isEqualTo("too few members"));

        obligations.decide(guided, campaign.id(), id, true, "", null, now.plusSeconds(1));
        settleTo(CampaignIndicators.REQUIRED, 0, 1);
        settleTo(CampaignIndicators.WEAK, 1, 2);
        assertThat(owed(guided))
                .singleElement()
                .extracting(Obligation::standing)
                .isEqualTo(Standing.EXCUSED);
        assertThat(obligations.answered(committee, campaign.id(), today, 10)).isEmpty();

        obligations.decide(guided, campaign.id(), id, false, "you have seven", null, now.plusSeconds(2));
        settleTo(CampaignIndicators.REQUIRED, 0, 2);
        assertThat(owed(guided)).singleElement().satisfies(returned -> {
            assertThat(returned.standing()).isEqualTo(Standing.OVERDUE);
            assertThat(returned.decision()).isEqualTo("you have seven");
        });
    }

    @Test
    void nobodyAnswersForAnotherUnit() {
        require(1, today, Concerns.ALL);
        UUID foreign = owed(direct).getFirst().id();

        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> obligations.answer(guided, campaign.id(), foreign, "reason", null, now));
    }

    @Test
    void aWithdrawnActionIsOwedByNobody() {
        RequiredAction action = require(1, today, Concerns.ALL);
        settleTo(CampaignIndicators.REQUIRED, 0, 2);

        actions.withdraw(committee, campaign.id(), action.id(), "", now);

        assertThat(owed(direct)).isEmpty();
        settleTo(CampaignIndicators.REQUIRED, 0, 0);
        settleTo(action.figureId(), 0, 0);
    }

    @Test
    void aFigureFormedOfRequiredActionsCannotBeRequired() {
        assertThatExceptionOfType(CampaignRefused.class)
                .isThrownBy(
                        () -> actions.save(small.counting(CampaignIndicators.REQUIRED, 1, today, Concerns.ALL), now));
    }

    /** Guardrail G12: closing ends what is asked, and the figures stay whatever happens afterwards. */
    @Test
    void aClosedCampaignAsksNothingAndItsFiguresStay() {
        require(1, today, Concerns.ALL);
        choose(direct);
        UUID owed = owed(guided).getFirst().id();

        campaigns.advance(committee, campaign.id(), Campaign.State.CLOSED, null, null, now);
        settleTo(CampaignIndicators.REQUIRED, 1, 2);
        settleTo(CampaignIndicators.UNITS, 2, 2);

        open(committee, Unit.Kind.BRANCH, Unit.Affiliation.DIRECT);
        units.close(guided, today, null);
        settleTo(CampaignIndicators.UNITS, 2, 2);
        settleTo(CampaignIndicators.REQUIRED, 1, 2);
        assertThatExceptionOfType(CampaignRefused.class)
                .isThrownBy(() -> obligations.answer(guided, campaign.id(), owed, "late", null, now));
        assertThatExceptionOfType(CampaignRefused.class).isThrownBy(() -> choose(direct));
        assertThatExceptionOfType(CampaignRefused.class).isThrownBy(() -> require(1, today, Concerns.ALL));
    }

    @Test
    void everyIndicatorsFigureIsTheCountOfItsEvidence() {
        require(1, today.minusDays(1), Concerns.ALL);
        choose(direct);

        indicators.snapshot(campaign.id(), committee, moment -> {
            for (Indicator indicator : registry.all()) {
                if (indicator.parted()) {
                    continue;
                }
                List<EvidenceRow> rows = moment.evidence(indicator.id(), 1000);
                assertThat(moment.total(indicator.id()))
                        .as(indicator.id())
                        .isEqualTo(new Figure(
                                rows.stream().filter(EvidenceRow::counted).count(), rows.size()));
            }
            return true;
        });
    }

    private void settleTo(String id, long numerator, long denominator) {
        indicators.settle();
        assertThat(indicators.total(campaign.id(), committee, id)).as(id).isEqualTo(new Figure(numerator, denominator));
    }

    private List<Obligation> owed(UUID unit) {
        return obligations.of(unit, campaign.id(), today);
    }

    private void choose(UUID unit) {
        chosen.save(new SelfChosenAction(unit, Uuid7.next(), campaign.id(), "visit", "", today, now), null);
    }

    private RequiredAction require(int target, LocalDate due, Concerns concerns) {
        RequiredAction action = small.ownActions(target, due, concerns);
        actions.save(action, now);
        return action;
    }

    private UUID open(@Nullable UUID parent, Unit.Kind kind, Unit.Affiliation affiliation) {
        return CampaignFixtures.open(units, parent, "unit " + Uuid7.next(), kind, affiliation);
    }
}

package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengyou.campaign.RequiredAction.Concerns;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** Reordering, withdrawing, removing and putting back. */
@SpringBootTest
@Import(SmallCampaign.Maker.class)
class CampaignChangesTest {
    private static final String RARE = "\uD842\uDFB7\uD83C\uDF89";

    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));

    @Autowired
    SmallCampaign.Maker maker;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    RequiredActions actions;

    @Autowired
    Obligations obligations;

    @Autowired
    SelfChosenActions chosen;

    @Autowired
    RemovedThings removed;

    @Autowired
    Officers officers;

    @Autowired
    CampaignDocuments documents;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    Indicators indicators;

    private SmallCampaign small;
    private UUID id;

    @BeforeEach
    void campaign() {
        small = maker.open(today);
        id = small.campaign().id();
    }

    @Test
    void actionsStandInTheOrderThatTheOfficeGivesThem() {
        UUID first = require().id();
        UUID second = require().id();
        UUID third = require().id();

        actions.move(small.top(), id, third, Places.Way.UP);
        actions.move(small.top(), id, first, Places.Way.UP);
        assertThat(actions.of(id)).extracting(RequiredAction::id).containsExactly(first, third, second);

        actions.move(small.top(), id, first, Places.Way.DOWN);
        actions.move(small.top(), id, second, Places.Way.DOWN);
        assertThat(actions.of(id)).extracting(RequiredAction::id).containsExactly(third, first, second);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> actions.move(small.top(), id, Uuid7.next(), Places.Way.UP));
    }

    @Test
    void anActionThatAUnitAnsweredIsWithdrawnOnlyWithAReason() {
        UUID action = require().id();
        UUID owed = owed().getFirst().id();
        obligations.answer(small.direct(), id, owed, "too small", null, now);

        refused(
                CampaignRefused.Reason.WITHDRAWAL_UNEXPLAINED,
                () -> actions.withdraw(small.top(), id, action, "", now));
        assertThat(owed()).hasSize(1);

        actions.withdraw(small.top(), id, action, "the county takes it over " + RARE, now);
        actions.withdraw(small.top(), id, action, "again", now);
        assertThat(owed()).isEmpty();
        assertThat(actions.withdrawn(id))
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("the county takes it over " + RARE));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> obligations.decide(small.direct(), id, owed, true, "", null, now));
    }

    @Test
    void anActionPutBackIsOwedAgainWithTheAnswersItHad() {
        UUID action = require().id();
        obligations.answer(small.direct(), id, owed().getFirst().id(), "too small", null, now);
        settleTo(CampaignIndicators.REQUIRED, 0, 2);

        actions.withdraw(small.top(), id, action, "not now", now);
        settleTo(CampaignIndicators.REQUIRED, 0, 0);
        actions.restore(small.top(), id, action, now);

        settleTo(CampaignIndicators.REQUIRED, 0, 2);
        assertThat(actions.withdrawn(id)).isEmpty();
        assertThat(owed()).singleElement().satisfies(again -> {
            assertThat(again.answer()).isEqualTo(Obligation.Answer.GIVEN);
            assertThat(again.reason()).isEqualTo("too small");
        });
        assertThat(obligations.of(small.guided(), id, today)).hasSize(1);
    }

    /** Whichever is first, no answer is lost without a reason. */
    @RepeatedTest(8)
    void anAnswerAndAWithdrawalAtOnceNeverLoseTheAnswer() {
        UUID action = require().id();
        UUID owed = owed().getFirst().id();
        var answering =
                CompletableFuture.runAsync(() -> obligations.answer(small.direct(), id, owed, "too small", null, now));
        var withdrawing = CompletableFuture.runAsync(() -> actions.withdraw(small.top(), id, action, "", now));

        boolean answered = succeeds(answering, Missing.class);
        boolean withdrawn = succeeds(withdrawing, CampaignRefused.class);
        assertThat(answered).isNotEqualTo(withdrawn);
        assertThat(owed()).hasSize(withdrawn ? 0 : 1);
    }

    @Test
    void aSelfChosenActionIsNotCountedWhileItIsRemoved() {
        UUID mine = Uuid7.next();
        chosen.save(new SelfChosenAction(small.direct(), mine, id, "visit " + RARE, "", today, now), null);
        settleTo(CampaignIndicators.SELF_CHOSEN, 1, 1);

        removed.remove(RemovedThing.Kind.SELF_CHOSEN, small.direct(), id, mine, now);
        settleTo(CampaignIndicators.SELF_CHOSEN, 0, 0);
        assertThat(removed.find(small.direct(), id, mine, RemovedThing.Kind.SELF_CHOSEN))
                .map(RemovedThing::name)
                .contains("visit " + RARE);

        removed.restore(RemovedThing.Kind.SELF_CHOSEN, small.direct(), id, mine);
        settleTo(CampaignIndicators.SELF_CHOSEN, 1, 1);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> removed.remove(RemovedThing.Kind.SELF_CHOSEN, small.guided(), id, mine, now));
    }

    @Test
    void aRemovedPhaseSwitchesNothingUntilItIsPutBack() {
        UUID phase = phases.of(small.campaign()).getFirst().id();

        removed.remove(RemovedThing.Kind.PHASE, small.top(), id, phase, now);
        assertThat(phases.of(small.campaign())).isEmpty();
        assertThat(campaigns.toolOn(id, Campaign.Tool.SELF_CHOSEN, today)).isFalse();

        removed.restore(RemovedThing.Kind.PHASE, small.top(), id, phase);
        assertThat(campaigns.toolOn(id, Campaign.Tool.SELF_CHOSEN, today)).isTrue();
    }

    @Test
    void officersAreChangedAndStandInTheOrderOfTheirBody() {
        Officer head = officer(Officer.Body.LEADING_GROUP, "Head", 0);
        Officer clerk = officer(Officer.Body.OFFICE, "Clerk", 1);
        Officer deputy = officer(Officer.Body.LEADING_GROUP, "Deputy", 2);

        officers.move(small.campaign(), deputy.id(), Places.Way.UP);
        officers.edit(
                new Officer(small.top(), clerk.id(), id, Officer.Body.OFFICE, "Clerk " + RARE, "Post", "Part", 0));

        assertThat(officers.of(small.campaign()))
                .extracting(Officer::name)
                .containsExactly("Deputy", "Head", "Clerk " + RARE);
        removed.remove(RemovedThing.Kind.OFFICER, small.top(), id, head.id(), now);
        assertThat(officers.of(small.campaign())).hasSize(2);
    }

    @Test
    void aPaperChangedMeanwhileIsNotOverwrittenUnseen() {
        CampaignDocument plan = new CampaignDocument(
                small.top(), Uuid7.next(), id, CampaignDocument.Kind.PLAN, "Plan", "one", null, now, 0);
        documents.add(plan, null);
        documents.edit(reworded(plan, "two", 0));

        refused(CampaignRefused.Reason.CHANGED_MEANWHILE, () -> documents.edit(reworded(plan, "three", 0)));
        documents.edit(reworded(plan, "three", 1));
        assertThat(documents.get(small.campaign(), plan.id()).body()).isEqualTo("three");
    }

    @Test
    void onClosingTheSettingsAreFixedAndWhatWasRemovedIsGone() {
        UUID phase = phases.of(small.campaign()).getFirst().id();
        UUID action = require().id();
        CriteriaSet set = criteria.of(id).getFirst();
        removed.remove(RemovedThing.Kind.PHASE, small.top(), id, phase, now);

        campaigns.advance(small.top(), id, Campaign.State.CLOSED, "done " + RARE, null, now);

        assertThat(campaigns.steps(small.campaign()).getLast().note()).isEqualTo("done " + RARE);
        assertThat(removed.find(small.top(), id, phase, RemovedThing.Kind.PHASE))
                .isEmpty();
        refused(CampaignRefused.Reason.CLOSED, () -> criteria.save(set, 0));
        refused(CampaignRefused.Reason.CLOSED, () -> actions.withdraw(small.top(), id, action, "why", now));
        refused(CampaignRefused.Reason.CLOSED, () -> actions.restore(small.top(), id, action, now));
        refused(CampaignRefused.Reason.CLOSED, () -> actions.move(small.top(), id, action, Places.Way.UP));
        refused(CampaignRefused.Reason.CLOSED, () -> removed.restore(RemovedThing.Kind.PHASE, small.top(), id, phase));
        refused(
                CampaignRefused.Reason.NOTE_TOO_LONG,
                () -> campaigns.advance(small.top(), id, Campaign.State.ARCHIVED, "x".repeat(501), null, now));
    }

    private static boolean succeeds(CompletableFuture<Void> deed, Class<? extends RuntimeException> otherwise) {
        try {
            deed.join();
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(otherwise);
            return false;
        }
    }

    private static void refused(CampaignRefused.Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(CampaignRefused.class)
                .isThrownBy(deed)
                .extracting(CampaignRefused::reason)
                .isEqualTo(reason);
    }

    private static CampaignDocument reworded(CampaignDocument of, String body, int version) {
        return new CampaignDocument(
                of.unitId(), of.id(), of.campaignId(), of.kind(), of.title(), body, null, of.recordedAt(), version);
    }

    private Officer officer(Officer.Body body, String name, int position) {
        Officer officer = new Officer(small.top(), Uuid7.next(), id, body, name, "Post", "Part", position);
        officers.add(officer);
        return officer;
    }

    private RequiredAction require() {
        RequiredAction action = small.ownActions(1, today, Concerns.ALL);
        actions.save(action, now);
        return action;
    }

    private List<Obligation> owed() {
        return obligations.of(small.direct(), id, today);
    }

    private void settleTo(String indicator, long numerator, long denominator) {
        indicators.settle();
        assertThat(indicators.total(id, small.top(), indicator))
                .as(indicator)
                .isEqualTo(new Figure(numerator, denominator));
    }
}

package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeTransitions.Event;

class PledgeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** State, event, next state; then who may: Pledger, Secretary, Office, program (X); * where organisations are judged from above. */
    private static final String LEGAL = """
            DRAFT            SUBMIT                  UNDER_REVIEW     PS
            DRAFT            DISCARD                 DISCARDED        PS
            DISCARDED        RESTORE                 DRAFT            PS
            DRAFT            UNDO_RETURN             UNDER_REVIEW     SO*
            UNDER_REVIEW     RECALL                  DRAFT            PS
            UNDER_REVIEW     APPROVE                 ON_NOTICE        SO*
            UNDER_REVIEW     RETURN                  DRAFT            SO*
            ON_NOTICE        UNDO_APPROVAL           UNDER_REVIEW     SO*
            ON_NOTICE        NOTICE_CLEARED          IN_FORCE         X
            ON_NOTICE        NOTICE_UPHELD           DRAFT            X
            ON_NOTICE        NOTICE_WITHDRAWN        ON_NOTICE        X
            IN_FORCE         NOTE_PROGRESS           IN_FORCE         PS
            IN_FORCE         AMEND                   AMEND_REVIEW     PS
            IN_FORCE         CHANGE_UPHELD           AMEND_REVIEW     X
            IN_FORCE         SELF_REPORT             SELF_REPORTED    PS
            AMEND_REVIEW     APPROVE_CHANGE          IN_FORCE         SO*
            AMEND_REVIEW     REFUSE_CHANGE           IN_FORCE         SO*
            SELF_REPORTED    UNDO_REPORT             IN_FORCE         PS
            SELF_REPORTED    OPEN_APPRAISAL          UNDER_APPRAISAL  SO
            UNDER_APPRAISAL  COUNT_VOTES             UNDER_APPRAISAL  SO
            UNDER_APPRAISAL  CONCLUDE_FULFILLED      FULFILLED        SO*
            UNDER_APPRAISAL  CONCLUDE_PARTLY         PARTLY           SO*
            UNDER_APPRAISAL  CONCLUDE_EXCUSED        EXCUSED          SO*
            UNDER_APPRAISAL  CONCLUDE_UNFULFILLED    UNFULFILLED      SO*
            FULFILLED        UNDO_CONCLUSION         UNDER_APPRAISAL  SO*
            PARTLY           UNDO_CONCLUSION         UNDER_APPRAISAL  SO*
            UNFULFILLED      UNDO_CONCLUSION         UNDER_APPRAISAL  SO*
            EXCUSED          PUBLISH_EXPLANATION     EXCUSED          SO
            EXCUSED          NOTICE_WITHDRAWN        EXCUSED          X
            EXCUSED          EXPLANATION_CLEARED     ARCHIVED         X
            EXCUSED          EXPLANATION_UPHELD      UNDER_APPRAISAL  X
            UNFULFILLED      OPEN_ISSUE              RECTIFYING       SO
            UNFULFILLED      ARCHIVE                 ARCHIVED         SO
            RECTIFYING       ISSUE_CLOSED_FULFILLED  FULFILLED        SO*
            RECTIFYING       ISSUE_CLOSED_PARTLY     PARTLY           SO*
            FULFILLED        ARCHIVE                 ARCHIVED         SO
            PARTLY           ARCHIVE                 ARCHIVED         SO
            """;

    @Test
    void everyPairOfStateAndEventIsLegalForExactlyWhomTheTableNames() {
        Map<String, String> expected = new TreeMap<>();
        LEGAL.lines().map(line -> line.split(" +")).forEach(row -> {
            for (PledgerKind pledger : PledgerKind.values()) {
                for (Actor actor : Actor.values()) {
                    char letter = actor == Actor.SYSTEM ? 'X' : actor.name().charAt(0);
                    boolean above = row[3].endsWith("*") && pledger.organisation() && actor == Actor.SECRETARY;
                    if (row[3].indexOf(letter) >= 0 && !above) {
                        expected.put(key(State.valueOf(row[0]), Event.valueOf(row[1]), pledger, actor), row[2]);
                    }
                }
            }
        });

        Map<String, String> actual = new TreeMap<>();
        for (State state : State.values()) {
            for (Event event : Event.values()) {
                for (PledgerKind pledger : PledgerKind.values()) {
                    for (Actor actor : Actor.values()) {
                        if (pledge(pledger, state).allows(event, actor)) {
                            var transition =
                                    PledgeTransitions.find(state, event).orElseThrow();
                            State next = pledge(pledger, state)
                                    .after(transition, actor, TUESDAY)
                                    .state();
                            actual.put(key(state, event, pledger, actor), next.name());
                        }
                    }
                }
            }
        }

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aStateAndAnEventLeadToOneStateOnly() {
        assertThat(PledgeTransitions.LEGAL.stream().map(t -> t.from() + " " + t.event()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateCanBeReachedFromADraftAndOnlyTheArchiveIsAnEnd() {
        for (State state : State.values()) {
            boolean reached = state == State.DRAFT
                    || PledgeTransitions.LEGAL.stream().anyMatch(t -> t.to() == state && t.from() != state);
            boolean left = PledgeTransitions.LEGAL.stream().anyMatch(t -> t.from() == state && t.to() != state);
            assertThat(reached).as("%s is reached", state).isTrue();
            assertThat(left).as("%s is left", state).isEqualTo(state != State.ARCHIVED);
        }
    }

    @Test
    void howItEndedIsKeptInTheArchiveAndForgottenWhenTheAppraisalIsOpenAgain() {
        Pledge concluded = take(pledge(PledgerKind.MEMBER, State.UNDER_APPRAISAL), Event.CONCLUDE_PARTLY);
        assertThat(concluded.outcome()).isEqualTo(State.PARTLY);
        assertThat(take(concluded, Event.ARCHIVE).outcome()).isEqualTo(State.PARTLY);
        assertThat(take(concluded, Event.UNDO_CONCLUSION).outcome()).isNull();
    }

    @Test
    void whatIsPutRightCountsAsItWasAfterThat() {
        Pledge unfulfilled = take(pledge(PledgerKind.MEMBER, State.UNDER_APPRAISAL), Event.CONCLUDE_UNFULFILLED);
        Pledge rectifying = take(unfulfilled, Event.OPEN_ISSUE);
        assertThat(rectifying.outcome()).isEqualTo(State.UNFULFILLED);
        assertThat(take(rectifying, Event.ISSUE_CLOSED_FULFILLED).outcome()).isEqualTo(State.FULFILLED);
    }

    @Test
    void aPledgeThatGoesBackIsNotApprovedAnyMore() {
        Pledge approved = take(pledge(PledgerKind.MEMBER, State.UNDER_REVIEW), Event.APPROVE);
        assertThat(approved.approvedBy()).isEqualTo(Actor.SECRETARY);
        Pledge back = take(approved.onNotice(UUID.randomUUID()), Event.NOTICE_UPHELD);
        assertThat(back.approvedBy()).isNull();
        assertThat(back.noticeId()).isNull();
        assertThat(back.inForceOn()).isNull();
    }

    @Test
    void aPledgeTakenOutOfItsNoticeStaysApprovedAndMayBeProposedAgain() {
        Pledge approved = take(pledge(PledgerKind.MEMBER, State.UNDER_REVIEW), Event.APPROVE);
        Pledge withdrawn = take(approved.onNotice(UUID.randomUUID()), Event.NOTICE_WITHDRAWN);
        assertThat(withdrawn.approvedBy()).isEqualTo(Actor.SECRETARY);
        assertThat(withdrawn.noticeId()).isNull();
    }

    @Test
    void itIsInForceSinceTheFirstDayWhateverChangesLater() {
        Pledge inForce = take(pledge(PledgerKind.MEMBER, State.ON_NOTICE), Event.NOTICE_CLEARED);
        assertThat(inForce.inForceOn()).isEqualTo(TUESDAY);
        Pledge changed = take(take(inForce, Event.AMEND), Event.APPROVE_CHANGE, TUESDAY.plusDays(9));
        assertThat(changed.inForceOn()).isEqualTo(TUESDAY);
        assertThat(changed.stateOn()).isEqualTo(TUESDAY.plusDays(9));
    }

    @Test
    void progressLeavesTheDayOfTheStateAlone() {
        assertThat(take(pledge(PledgerKind.MEMBER, State.IN_FORCE), Event.NOTE_PROGRESS)
                        .stateOn())
                .isEqualTo(MONDAY);
    }

    @Test
    void anOrganisationNamesWhoIsResponsible() {
        Item item = new Item(ItemKind.WORK, "text", "", MONDAY, "");
        assertThat(item.complete(PledgerKind.MEMBER)).isTrue();
        assertThat(item.complete(PledgerKind.UNIT)).isFalse();
    }

    private static Pledge take(Pledge pledge, Event event) {
        return take(pledge, event, TUESDAY);
    }

    private static Pledge take(Pledge pledge, Event event, LocalDate on) {
        var transition = PledgeTransitions.find(pledge.state(), event).orElseThrow();
        return pledge.after(transition, transition.actors().iterator().next(), on);
    }

    private static Pledge pledge(PledgerKind kind, State state) {
        return new Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                kind.organisation() ? null : UUID.randomUUID(),
                "name",
                "post",
                false,
                state,
                null,
                1,
                null,
                0,
                MONDAY,
                null,
                null,
                null,
                List.of(new Item(ItemKind.WORK, "text", "", MONDAY, "person")));
    }

    private static String key(State state, Event event, PledgerKind pledger, Actor actor) {
        return state + " " + event + " " + pledger + " " + actor;
    }
}

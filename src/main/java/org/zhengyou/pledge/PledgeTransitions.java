package org.zhengyou.pledge;

import static org.zhengyou.pledge.Pledge.Actor.OFFICE;
import static org.zhengyou.pledge.Pledge.Actor.PLEDGER;
import static org.zhengyou.pledge.Pledge.Actor.SECRETARY;
import static org.zhengyou.pledge.Pledge.Actor.SYSTEM;
import static org.zhengyou.pledge.Pledge.State.AMEND_REVIEW;
import static org.zhengyou.pledge.Pledge.State.ARCHIVED;
import static org.zhengyou.pledge.Pledge.State.DISCARDED;
import static org.zhengyou.pledge.Pledge.State.DRAFT;
import static org.zhengyou.pledge.Pledge.State.EXCUSED;
import static org.zhengyou.pledge.Pledge.State.FULFILLED;
import static org.zhengyou.pledge.Pledge.State.IN_FORCE;
import static org.zhengyou.pledge.Pledge.State.ON_NOTICE;
import static org.zhengyou.pledge.Pledge.State.PARTLY;
import static org.zhengyou.pledge.Pledge.State.RECTIFYING;
import static org.zhengyou.pledge.Pledge.State.SELF_REPORTED;
import static org.zhengyou.pledge.Pledge.State.UNDER_APPRAISAL;
import static org.zhengyou.pledge.Pledge.State.UNDER_REVIEW;
import static org.zhengyou.pledge.Pledge.State.UNFULFILLED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.State;

/** Every legal change of a pledge's state, and who may make it. There is no other way. */
public final class PledgeTransitions {
    private PledgeTransitions() {}

    public enum Event {
        SUBMIT,
        RECALL,
        APPROVE,
        RETURN,
        UNDO_APPROVAL,
        UNDO_RETURN,
        NOTICE_CLEARED,
        NOTICE_UPHELD,
        NOTICE_WITHDRAWN,
        NOTE_PROGRESS,
        AMEND,
        APPROVE_CHANGE,
        REFUSE_CHANGE,
        CHANGE_UPHELD,
        SELF_REPORT,
        UNDO_REPORT,
        OPEN_APPRAISAL,
        COUNT_VOTES,
        CONCLUDE_FULFILLED,
        CONCLUDE_PARTLY,
        CONCLUDE_EXCUSED,
        CONCLUDE_UNFULFILLED,
        UNDO_CONCLUSION,
        PUBLISH_EXPLANATION,
        EXPLANATION_CLEARED,
        EXPLANATION_UPHELD,
        OPEN_ISSUE,
        ISSUE_CLOSED_FULFILLED,
        ISSUE_CLOSED_PARTLY,
        ARCHIVE,
        DISCARD,
        RESTORE;

        /** A judgement on the pledge: nobody makes it on their own, and organisations are judged from above. */
        public boolean judges() {
            return switch (this) {
                case APPROVE,
                        RETURN,
                        UNDO_APPROVAL,
                        UNDO_RETURN,
                        APPROVE_CHANGE,
                        REFUSE_CHANGE,
                        CONCLUDE_FULFILLED,
                        CONCLUDE_PARTLY,
                        CONCLUDE_EXCUSED,
                        CONCLUDE_UNFULFILLED,
                        UNDO_CONCLUSION,
                        ISSUE_CLOSED_FULFILLED,
                        ISSUE_CLOSED_PARTLY -> true;
                default -> false;
            };
        }
    }

    /** @param actors in the order in which somebody who is several of them is recorded */
    public record Transition(State from, Event event, State to, Set<Actor> actors) {}

    private static final Set<Actor> WRITERS = EnumSet.of(PLEDGER, SECRETARY);
    private static final Set<Actor> JUDGES = EnumSet.of(SECRETARY, OFFICE);
    private static final Set<Actor> PROGRAM = EnumSet.of(SYSTEM);

    public static final List<Transition> LEGAL = List.of(
            new Transition(DRAFT, Event.SUBMIT, UNDER_REVIEW, WRITERS),
            new Transition(DRAFT, Event.DISCARD, DISCARDED, WRITERS),
            new Transition(DISCARDED, Event.RESTORE, DRAFT, WRITERS),
            new Transition(DRAFT, Event.UNDO_RETURN, UNDER_REVIEW, JUDGES),
            new Transition(UNDER_REVIEW, Event.RECALL, DRAFT, WRITERS),
            new Transition(UNDER_REVIEW, Event.APPROVE, ON_NOTICE, JUDGES),
            new Transition(UNDER_REVIEW, Event.RETURN, DRAFT, JUDGES),
            new Transition(ON_NOTICE, Event.UNDO_APPROVAL, UNDER_REVIEW, JUDGES),
            new Transition(ON_NOTICE, Event.NOTICE_CLEARED, IN_FORCE, PROGRAM),
            new Transition(ON_NOTICE, Event.NOTICE_UPHELD, DRAFT, PROGRAM),
            new Transition(ON_NOTICE, Event.NOTICE_WITHDRAWN, ON_NOTICE, PROGRAM),
            new Transition(IN_FORCE, Event.NOTE_PROGRESS, IN_FORCE, WRITERS),
            new Transition(IN_FORCE, Event.AMEND, AMEND_REVIEW, WRITERS),
            new Transition(IN_FORCE, Event.CHANGE_UPHELD, AMEND_REVIEW, PROGRAM),
            new Transition(IN_FORCE, Event.SELF_REPORT, SELF_REPORTED, WRITERS),
            new Transition(AMEND_REVIEW, Event.APPROVE_CHANGE, IN_FORCE, JUDGES),
            new Transition(AMEND_REVIEW, Event.REFUSE_CHANGE, IN_FORCE, JUDGES),
            new Transition(SELF_REPORTED, Event.UNDO_REPORT, IN_FORCE, WRITERS),
            new Transition(SELF_REPORTED, Event.OPEN_APPRAISAL, UNDER_APPRAISAL, JUDGES),
            new Transition(UNDER_APPRAISAL, Event.COUNT_VOTES, UNDER_APPRAISAL, JUDGES),
            new Transition(UNDER_APPRAISAL, Event.CONCLUDE_FULFILLED, FULFILLED, JUDGES),
            new Transition(UNDER_APPRAISAL, Event.CONCLUDE_PARTLY, PARTLY, JUDGES),
            new Transition(UNDER_APPRAISAL, Event.CONCLUDE_EXCUSED, EXCUSED, JUDGES),
            new Transition(UNDER_APPRAISAL, Event.CONCLUDE_UNFULFILLED, UNFULFILLED, JUDGES),
            new Transition(FULFILLED, Event.UNDO_CONCLUSION, UNDER_APPRAISAL, JUDGES),
            new Transition(PARTLY, Event.UNDO_CONCLUSION, UNDER_APPRAISAL, JUDGES),
            new Transition(UNFULFILLED, Event.UNDO_CONCLUSION, UNDER_APPRAISAL, JUDGES),
            new Transition(EXCUSED, Event.EXPLANATION_CLEARED, ARCHIVED, PROGRAM),
            new Transition(EXCUSED, Event.EXPLANATION_UPHELD, UNDER_APPRAISAL, PROGRAM),
            new Transition(EXCUSED, Event.PUBLISH_EXPLANATION, EXCUSED, JUDGES),
            new Transition(EXCUSED, Event.NOTICE_WITHDRAWN, EXCUSED, PROGRAM),
            new Transition(UNFULFILLED, Event.OPEN_ISSUE, RECTIFYING, JUDGES),
            new Transition(UNFULFILLED, Event.ARCHIVE, ARCHIVED, JUDGES),
            new Transition(RECTIFYING, Event.ISSUE_CLOSED_FULFILLED, FULFILLED, JUDGES),
            new Transition(RECTIFYING, Event.ISSUE_CLOSED_PARTLY, PARTLY, JUDGES),
            new Transition(FULFILLED, Event.ARCHIVE, ARCHIVED, JUDGES),
            new Transition(PARTLY, Event.ARCHIVE, ARCHIVED, JUDGES));

    public static Optional<Transition> find(State from, Event event) {
        return LEGAL.stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();
    }
}

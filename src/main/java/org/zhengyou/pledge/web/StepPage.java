package org.zhengyou.pledge.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeTally;
import org.zhengyou.pledge.PledgeTransitions.Event;

/**
 * The page of one step that is put in words.
 *
 * @param address what the form is sent to
 */
public record StepPage(Pledge pledge, Step step, String address, List<PledgeTally> tallies, StepForm form) {
    /** Steps that are written in words, each possible by some event. */
    public enum Step {
        PROGRESS(Event.NOTE_PROGRESS),
        REPORT(Event.SELF_REPORT),
        CONCLUSION(Event.CONCLUDE_FULFILLED),
        EXPLANATION(Event.PUBLISH_EXPLANATION),
        ISSUE(Event.OPEN_ISSUE),
        ISSUE_CLOSED(Event.ISSUE_CLOSED_FULFILLED);

        private final Event event;

        Step(Event event) {
            this.event = event;
        }

        Event event() {
            return event;
        }

        boolean asksOutcome() {
            return this == CONCLUSION || this == ISSUE_CLOSED;
        }

        static @Nullable Step of(String path) {
            return PledgesPage.chosen(Step.class, path.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    public List<State> outcomes() {
        return step == Step.CONCLUSION
                ? List.of(State.FULFILLED, State.PARTLY, State.EXCUSED, State.UNFULFILLED)
                : step == Step.ISSUE_CLOSED ? List.of(State.FULFILLED, State.PARTLY) : List.of();
    }

    public boolean asksDue() {
        return step == Step.ISSUE;
    }

    public String back() {
        return "/units/" + pledge.unitId() + "/pledges/" + pledge.id();
    }

    public @Nullable String error(String field) {
        return form.errors().get(field);
    }
}

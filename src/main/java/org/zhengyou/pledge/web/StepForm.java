package org.zhengyou.pledge.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.State;

/**
 * One step in words, as it is typed.
 *
 * @param choice an outcome where one is chosen; empty otherwise
 * @param dueOn a day to be met where one is set; empty otherwise
 * @param errors field to message key
 */
public record StepForm(String text, String choice, String happenedOn, String dueOn, Map<String, String> errors) {
    private static final int LONGEST = 4000;

    static StepForm blank() {
        return new StepForm("", "", "", "", Map.of());
    }

    StepForm checked(StepPage.Step step, Pledge pledge, int voices, LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        State outcome = outcome();
        if (step.asksOutcome() && outcome == null) {
            errors.put("choice", "pledge.step.error.choice");
        }
        boolean optional = step == StepPage.Step.CONCLUSION && outcome == State.FULFILLED && voices == 3;
        if (text.isBlank() && !optional) {
            errors.put("text", "pledge.step.error.text");
        } else if (text.length() > LONGEST) {
            errors.put("text", "pledge.step.error.long");
        }
        LocalDate on = PledgeForm.date(happenedOn);
        if (!happenedOn.isBlank() && (on == null || on.isAfter(today))) {
            errors.put("happenedOn", "pledge.form.error.happened_on");
        }
        if (step == StepPage.Step.ISSUE && PledgeForm.date(dueOn) == null) {
            errors.put("dueOn", "pledge.form.error.due_on");
        }
        return new StepForm(text, choice, happenedOn, dueOn, errors);
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    @Nullable
    State outcome() {
        State state = PledgesPage.chosen(State.class, choice);
        return state != null && State.OUTCOMES.contains(state) ? state : null;
    }

    LocalDate on(LocalDate today) {
        LocalDate on = PledgeForm.date(happenedOn);
        return on == null ? today : on;
    }

    LocalDate due() {
        return Objects.requireNonNull(PledgeForm.date(dueOn));
    }
}

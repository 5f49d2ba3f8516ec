package org.zhengyou.pledge.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.PledgeTally;
import org.zhengyou.pledge.PledgeTally.Voice;

/**
 * One voice's count as it is typed.
 *
 * @param fields what was typed, by field
 * @param errors field to message key
 */
public record TallyForm(Voice voice, Map<String, String> fields, boolean counted, Map<String, String> errors) {
    public static final List<String> NUMBERS =
            List.of("rosterSize", "satisfied", "fairlySatisfied", "basicallySatisfied", "dissatisfied", "invalid");

    static TallyForm blank(Voice voice) {
        return new TallyForm(voice, Map.of(), false, Map.of());
    }

    static TallyForm of(PledgeTally tally) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rosterSize", String.valueOf(tally.rosterSize()));
        fields.put("satisfied", String.valueOf(tally.satisfied()));
        fields.put("fairlySatisfied", String.valueOf(tally.fairlySatisfied()));
        fields.put("basicallySatisfied", String.valueOf(tally.basicallySatisfied()));
        fields.put("dissatisfied", String.valueOf(tally.dissatisfied()));
        fields.put("invalid", String.valueOf(tally.invalid()));
        fields.put("teller", tally.teller());
        fields.put("scrutineer", tally.scrutineer());
        fields.put("happenedOn", tally.happenedOn().toString());
        return new TallyForm(tally.voice(), fields, true, Map.of());
    }

    TallyForm checked(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : NUMBERS) {
            if (number(field) < 0) {
                errors.put(field, "pledge.tally.error.number");
            }
        }
        if (errors.isEmpty() && !tally(today).consistent()) {
            errors.put("rosterSize", "pledge.tally.error.sum");
        }
        LocalDate on = PledgeForm.date(value("happenedOn"));
        if (!value("happenedOn").isBlank() && (on == null || on.isAfter(today))) {
            errors.put("happenedOn", "pledge.form.error.happened_on");
        }
        if (value("teller").length() > 120 || value("scrutineer").length() > 120) {
            errors.put("teller", "pledge.form.error.long");
        }
        return new TallyForm(voice, fields, counted, errors);
    }

    PledgeTally tally(LocalDate today) {
        return new PledgeTally(
                voice,
                number("rosterSize"),
                number("satisfied"),
                number("fairlySatisfied"),
                number("basicallySatisfied"),
                number("dissatisfied"),
                number("invalid"),
                value("teller").strip(),
                value("scrutineer").strip(),
                Objects.requireNonNullElse(PledgeForm.date(value("happenedOn")), today));
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public List<String> numbers() {
        return NUMBERS;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** An empty box is a nought, but the roster has a size. */
    private int number(String field) {
        String typed = value(field).strip();
        int number = typed.isEmpty() && !field.equals("rosterSize") ? 0 : PledgeForm.number(typed);
        return number > 1_000_000 ? -1 : number;
    }
}

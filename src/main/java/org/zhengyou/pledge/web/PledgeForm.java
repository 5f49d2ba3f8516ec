package org.zhengyou.pledge.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeRefused;
import org.zhengyou.pledge.PledgeRefused.Reason;

/**
 * A letter as it is typed. Nothing is lost between two looks at it, however wrong it is.
 *
 * @param pledger {@code UNIT}, {@code LEADERSHIP_TEAM}, or a member's id; empty until chosen
 * @param seen the pledge's steps when the form was shown; 0 for a new one
 * @param errors field to message key
 * @param refused the rule that stood against saving it; null where none did
 */
public record PledgeForm(
        String pledger,
        List<Line> items,
        String reason,
        String happenedOn,
        int seen,
        Map<String, String> errors,
        @Nullable PledgeRefused refused) {

    private static final int OLDEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    /** One item, as typed. */
    public record Line(String kind, String text, String measure, String dueOn, String responsible) {
        static final Line EMPTY = new Line(ItemKind.WORK.name(), "", "", "", "");

        boolean blank() {
            return text.isBlank() && measure.isBlank() && dueOn.isBlank() && responsible.isBlank();
        }
    }

    static PledgeForm blank(String pledger) {
        return new PledgeForm(pledger, List.of(Line.EMPTY), "", "", 0, Map.of(), null);
    }

    static PledgeForm of(Pledge pledge) {
        List<Line> lines = pledge.items().stream()
                .map(item -> new Line(
                        item.kind().name(),
                        item.text(),
                        item.measure(),
                        item.dueOn().toString(),
                        item.responsible()))
                .toList();
        return new PledgeForm(pledger(pledge), lines, "", "", pledge.steps(), Map.of(), null);
    }

    static PledgeForm read(MultiValueMap<String, String> typed) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Pledge.MOST_ITEMS && typed.containsKey("text" + i); i++) {
            lines.add(new Line(
                    value(typed, "kind" + i),
                    value(typed, "text" + i),
                    value(typed, "measure" + i),
                    value(typed, "dueOn" + i),
                    value(typed, "responsible" + i)));
        }
        return new PledgeForm(
                value(typed, "pledger"),
                lines.isEmpty() ? List.of(Line.EMPTY) : lines,
                value(typed, "reason"),
                value(typed, "happenedOn"),
                number(value(typed, "seen")),
                Map.of(),
                null);
    }

    /** The same form for a pledger who is settled, whatever was sent. */
    PledgeForm writtenBy(String settled) {
        return new PledgeForm(settled, items, reason, happenedOn, seen, errors, refused);
    }

    PledgeForm writtenBy(Pledge pledge) {
        return writtenBy(pledger(pledge));
    }

    /** After the button "another item" or "remove" was pressed; the same form after any other. */
    PledgeForm after(String button) {
        List<Line> lines = new ArrayList<>(items);
        if (button.equals("add") && lines.size() < Pledge.MOST_ITEMS) {
            lines.add(Line.EMPTY);
        } else if (button.startsWith("remove") && lines.size() > 1) {
            int line = number(button.substring("remove".length()));
            if (line >= 0 && line < lines.size()) {
                lines.remove(line);
            }
        }
        return new PledgeForm(pledger, lines, reason, happenedOn, seen, Map.of(), null);
    }

    static boolean changesLines(String button) {
        return button.equals("add") || button.startsWith("remove");
    }

    /** The same form with everything that is wrong with it said at its field. */
    PledgeForm checked(boolean reasonNeeded, LocalDate today) {
        List<Line> kept = items.stream().filter(line -> !line.blank()).toList();
        List<Line> lines = kept.isEmpty() ? List.of(items.getFirst()) : kept;
        Map<String, String> errors = new LinkedHashMap<>();
        if (pledger.isBlank()) {
            errors.put("pledger", "pledge.form.error.pledger");
        }
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), i, errors);
        }
        if (reasonNeeded && reason.isBlank()) {
            errors.put("reason", "pledge.form.error.reason");
        }
        LocalDate on = date(happenedOn);
        if (!happenedOn.isBlank() && (on == null || on.isAfter(today))) {
            errors.put("happenedOn", "pledge.form.error.happened_on");
        }
        return new PledgeForm(pledger, lines, reason, happenedOn, seen, errors, null);
    }

    private void check(Line line, int i, Map<String, String> errors) {
        if (kind(line.kind()) == null) {
            errors.put("kind" + i, "pledge.form.error.kind");
        }
        if (line.text().isBlank()) {
            errors.put("text" + i, "pledge.form.error.text");
        } else if (Typed.length(line.text()) > 500) {
            errors.put("text" + i, "pledge.form.error.long");
        }
        if (Typed.length(line.measure()) > 500) {
            errors.put("measure" + i, "pledge.form.error.long");
        }
        if (date(line.dueOn()) == null) {
            errors.put("dueOn" + i, "pledge.form.error.due_on");
        }
        if (pledgerKind().organisation() && line.responsible().isBlank()) {
            errors.put("responsible" + i, "pledge.form.error.responsible");
        } else if (Typed.length(line.responsible()) > 120) {
            errors.put("responsible" + i, "pledge.form.error.long");
        }
    }

    boolean wrong() {
        return !errors.isEmpty() || refused != null;
    }

    /** The same form, not saved because a rule stood against it. */
    PledgeForm refused(PledgeRefused why) {
        return new PledgeForm(pledger, items, reason, happenedOn, seen, errors, why);
    }

    /** The same form of somebody who now knows how the pledge stands: saved again, it takes its place. */
    PledgeForm seen(Pledge now) {
        return new PledgeForm(pledger, items, reason, happenedOn, now.steps(), errors, refused);
    }

    /** The field at which the refusal stands; empty where it concerns the whole. */
    String refusedAt() {
        Reason why = refused == null ? null : refused.reason();
        if (why == null) {
            return "";
        }
        return switch (why) {
            case ONE_LETTER_ONLY, NOT_YOURS -> "pledger";
            case NOT_THE_TIME, IN_THE_FUTURE -> "happenedOn";
            case ITEMS_INCOMPLETE -> "text0";
            case REASON_MISSING -> "reason";
            default -> "";
        };
    }

    PledgerKind pledgerKind() {
        return pledger.equals(PledgerKind.UNIT.name())
                ? PledgerKind.UNIT
                : pledger.equals(PledgerKind.LEADERSHIP_TEAM.name()) ? PledgerKind.LEADERSHIP_TEAM : PledgerKind.MEMBER;
    }

    /** Null for organisations. */
    @Nullable
    UUID memberId() {
        try {
            return pledgerKind().organisation() ? null : UUID.fromString(pledger);
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    /** Of a form without errors. */
    List<Item> toItems() {
        return items.stream()
                .map(line -> new Item(
                        Objects.requireNonNull(kind(line.kind())),
                        line.text(),
                        line.measure(),
                        Objects.requireNonNull(date(line.dueOn())),
                        line.responsible()))
                .toList();
    }

    /** The day it happened; today where none was given. */
    LocalDate on(LocalDate today) {
        LocalDate on = date(happenedOn);
        return on == null ? today : on;
    }

    static String pledger(Pledge pledge) {
        return pledge.memberId() == null
                ? pledge.pledgerKind().name()
                : pledge.memberId().toString();
    }

    static @Nullable LocalDate date(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            return date.getYear() < OLDEST_YEAR || date.getYear() > LATEST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable ItemKind kind(String name) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    static String value(MultiValueMap<String, String> typed, String field) {
        return Typed.text(typed.getFirst(field));
    }

    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

package org.zhengyou.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.indicator.Figure;

/** Every indicator of the product counted once more, from whole tables and in Java, by its definition in words. */
final class PlainRecount {
    private final LocalDate today;
    private final Map<UUID, U> units;
    private final List<M> members;
    private final List<P> pledges;
    private final Set<List<UUID>> exempt;
    private final List<UUID> chosen;
    private final List<A> actions;
    private final Set<List<UUID>> excused;

    PlainRecount(JdbcClient jdbc, UUID campaign, UUID top, LocalDate today) {
        this.today = today;
        Map<UUID, U> all = rows(jdbc, "unit where closed_on is null", U::of).stream()
                .collect(Collectors.toMap(U::id, Function.identity()));
        this.units = all.values().stream()
                .filter(unit -> below(all, unit, top))
                .collect(Collectors.toMap(U::id, Function.identity()));
        this.members = rows(jdbc, "member where status = 'ACTIVE'", M::of);
        String here = " where campaign_id = '" + campaign + "'";
        this.pledges = rows(jdbc, "pledge" + here, P::of);
        this.exempt = new HashSet<>(rows(
                jdbc,
                "pledge_exemption" + here + " and ended_at is null",
                row -> List.of(id(row, "unit_id"), id(row, "member_id"))));
        this.chosen = rows(jdbc, "self_chosen_action" + here + " and removed_at is null", row -> id(row, "unit_id"));
        this.actions = rows(jdbc, "required_action" + here + " and withdrawn_at is null", A::of);
        this.excused = new HashSet<>(rows(
                jdbc,
                "obligation" + here + " and answer = 'ACCEPTED'",
                row -> List.of(id(row, "unit_id"), id(row, "action_id"))));
    }

    /** Nodes that the campaign covers. */
    Set<UUID> nodes() {
        return units.keySet();
    }

    /** Ids of the parts of {@code action.each}. */
    List<String> parts() {
        return actions.stream().map(action -> "action.each." + action.id()).toList();
    }

    Figure total(UUID node, String id) {
        return units.values().stream()
                .filter(unit -> below(units, unit, node))
                .map(unit -> own(unit, id))
                .reduce(Figure.NONE, Figure::plus);
    }

    private Figure own(U unit, String id) {
        return switch (id) {
            case "unit.count" -> all(unit.branch() ? 1 : 0);
            case "unit.direct" -> all(unit.branch() && unit.direct() ? 1 : 0);
            case "unit.guided" -> all(unit.branch() && !unit.direct() ? 1 : 0);
            case "member.count" -> all(members(unit).size());
            case "member.direct" -> all(unit.direct() ? members(unit).size() : 0);
            case "member.guided" -> all(unit.direct() ? 0 : members(unit).size());
            case "action.selfChosen" ->
                all(chosen.stream().filter(unit.id()::equals).count());
            case "action.required" ->
                actions.stream().map(action -> each(unit, action)).reduce(Figure.NONE, Figure::plus);
            case "unit.weak" -> unit.branch() ? new Figure(weak(unit) ? 1 : 0, 1) : Figure.NONE;
            case "pledge.coverage" -> coverage(unit);
            case "pledge.fulfilment" ->
                new Figure(
                        pledges(unit, pledge -> "FULFILLED".equals(pledge.outcome())),
                        pledges(unit, pledge -> pledge.outcome() != null));
            default -> other(unit, id);
        };
    }

    private Figure other(U unit, String id) {
        if (id.startsWith("action.each.")) {
            return actions.stream()
                    .filter(action -> id.endsWith(action.id().toString()))
                    .map(action -> each(unit, action))
                    .reduce(Figure.NONE, Figure::plus);
        }
        return Pledge.State.STANDING.stream()
                .filter(state -> PledgeIndicators.id(state).equals(id))
                .map(state -> all(pledges(unit, pledge -> pledge.state().equals(state.name()))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows what " + id + " means: add it here"));
    }

    private Figure coverage(U unit) {
        Figure figure = Figure.NONE;
        for (M member : members(unit)) {
            boolean pledged = pledges.stream()
                    .anyMatch(pledge -> member.id().equals(pledge.member())
                            && !Set.of("DRAFT", "UNDER_REVIEW", "DISCARDED").contains(pledge.state()));
            boolean due = !member.retired() && !exempt.contains(List.of(unit.id(), member.id()));
            if (pledged || due) {
                figure = figure.plus(new Figure(pledged ? 1 : 0, 1));
            }
        }
        return figure;
    }

    private Figure each(U unit, A action) {
        boolean owed = unit.branch()
                && (action.affiliation() == null || action.affiliation().equals(unit.affiliation()))
                && !excused.contains(List.of(unit.id(), action.id()));
        Figure value = own(unit, action.indicator());
        if (!owed || action.rate() && value.denominator() == 0) {
            return Figure.NONE;
        }
        boolean met = action.rate()
                ? value.numerator() * 100 >= action.target() * value.denominator()
                : value.numerator() >= action.target();
        return new Figure(met ? 1 : 0, 1);
    }

    private boolean weak(U unit) {
        return actions.stream()
                .filter(action -> action.due().isBefore(today))
                .map(action -> each(unit, action))
                .anyMatch(figure -> figure.numerator() < figure.denominator());
    }

    private List<M> members(U unit) {
        return members.stream()
                .filter(member -> member.unit().equals(unit.id()))
                .toList();
    }

    private long pledges(U unit, Predicate<P> which) {
        return pledges.stream()
                .filter(pledge -> pledge.unit().equals(unit.id()))
                .filter(which)
                .count();
    }

    private static Figure all(long number) {
        return new Figure(number, number);
    }

    private static boolean below(Map<UUID, U> all, U unit, UUID top) {
        for (U at = unit; at != null; at = at.parent() == null ? null : all.get(at.parent())) {
            if (at.id().equals(top)) {
                return true;
            }
        }
        return false;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(JdbcClient jdbc, String from, Reader<T> reader) {
        return jdbc.sql("select * from " + from)
                .query((row, n) -> reader.read(row))
                .list();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private record U(UUID id, @Nullable UUID parent, String kind, String affiliation) {
        static U of(ResultSet row) throws SQLException {
            return new U(
                    PlainRecount.id(row, "id"),
                    row.getObject("parent_id", UUID.class),
                    row.getString("kind"),
                    row.getString("affiliation"));
        }

        boolean branch() {
            return kind.endsWith("BRANCH") && !kind.equals("GENERAL_BRANCH");
        }

        boolean direct() {
            return affiliation.equals("DIRECT");
        }
    }

    private record M(UUID id, UUID unit, boolean retired) {
        static M of(ResultSet row) throws SQLException {
            return new M(PlainRecount.id(row, "id"), PlainRecount.id(row, "unit_id"), row.getBoolean("retired"));
        }
    }

    private record P(
            UUID unit,
            @Nullable UUID member,
            String state,
            @Nullable String outcome) {
        static P of(ResultSet row) throws SQLException {
            return new P(
                    PlainRecount.id(row, "unit_id"),
                    row.getObject("member_id", UUID.class),
                    row.getString("state"),
                    row.getString("outcome"));
        }
    }

    private record A(
            UUID id,
            String indicator,
            boolean rate,
            long target,
            LocalDate due,
            @Nullable String affiliation) {
        static A of(ResultSet row) throws SQLException {
            return new A(
                    PlainRecount.id(row, "id"),
                    row.getString("indicator"),
                    row.getString("measure").equals("RATE"),
                    row.getLong("target"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("affiliation"));
        }
    }
}

package org.zhengyou.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.roster.RosterImports;
import org.zhengyou.roster.RosterProblem;
import org.zhengyou.roster.RosterRow;
import org.zhengyou.roster.RosterRows;
import org.zhengyou.roster.RosterSheet;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** {@code import}: reads a roster, says what becomes of its rows, and writes it unless told not to. */
record ImportCommand(Class<?> program, Console console) {
    private static final int PAGE = 500;

    Outcome run(List<String> words) {
        var valued = Stream.concat(OneOff.VALUED.stream(), Stream.of("top")).collect(Collectors.toSet());
        var arguments = Arguments.of(words, valued, Set.of("dry-run"));
        var operands = arguments.operands(2);
        var kind = switch (operands.getFirst()) {
            case "units" -> Kind.UNITS;
            case "members" -> Kind.MEMBERS;
            default -> throw new Misuse("cli.not-a-roster", operands.getFirst());
        };
        var file = Path.of(operands.getLast());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failure("cli.no-such-file", file.toString());
        }
        var wanted = new Wanted(kind, file, arguments.option("top"), arguments.has("dry-run"));
        return new OneOff(program, console).run(arguments, context -> read(context, wanted));
    }

    private record Wanted(Kind kind, Path file, Optional<String> top, boolean dryRun) {}

    /** In one transaction, so that a dry run and a refused file leave no trace. */
    private Outcome read(ApplicationContext context, Wanted wanted) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            var imports = context.getBean(RosterImports.class);
            var today = LocalDate.now(context.getBean(Clock.class));
            var top = top(context.getBean(Units.class), wanted.top(), today);
            var roster = imports.read(
                    top, wanted.kind(), String.valueOf(wanted.file().getFileName()), wanted.file(), today, null);
            if (roster.state() != RosterImport.State.PREVIEWED) {
                status.setRollbackOnly();
                console.complain(
                        Objects.requireNonNull(roster.refusal()),
                        Objects.requireNonNullElse(roster.refusalLimit(), 0L));
                return Outcome.FAILED;
            }
            say(imports, context.getBean(RosterRows.class), roster);
            if (wanted.dryRun()) {
                imports.discard(top, roster.id());
                status.setRollbackOnly();
                console.say("cli.import-dry");
            } else {
                imports.apply(top, roster.id(), null);
                console.say("cli.import-done");
            }
            return Outcome.DONE;
        }));
    }

    private void say(RosterImports imports, RosterRows rows, RosterImport roster) {
        var sheets = imports.sheets(roster).stream().collect(Collectors.toMap(RosterSheet::sheet, RosterSheet::name));
        List<RosterRow> page;
        for (int offset = 0; ; offset += PAGE) {
            page = rows.list(roster, null, true, offset, PAGE);
            for (var row : page.subList(0, Math.min(PAGE, page.size()))) {
                row.problems().forEach(problem -> say(sheets.getOrDefault(row.sheet(), ""), row, problem));
            }
            if (page.size() <= PAGE) {
                break;
            }
        }
        var counts = imports.counts(roster);
        console.say(
                "cli.import-counts",
                Integer.toString(counts.added()),
                Integer.toString(counts.changed()),
                Integer.toString(counts.same()),
                Integer.toString(counts.faulty()));
    }

    private void say(String sheet, RosterRow row, RosterProblem problem) {
        var sentence = console.messages()
                .text(
                        console.locale(),
                        problem.messageKey(),
                        problem.arguments().toArray());
        var key = problem.error() ? "cli.import-error" : "cli.import-warning";
        var place = Integer.toString(row.row()) + (problem.column() == null ? "" : " " + problem.column());
        console.say(key, sheet, place, sentence);
    }

    /** The top of the only tree, or the one that is named; made where there is no tree yet. */
    private static UUID top(Units units, Optional<String> name, LocalDate today) {
        var roots = units.roots();
        if (name.isEmpty() && roots.size() == 1) {
            return roots.getFirst().id();
        }
        if (name.isEmpty()) {
            throw new Failure(roots.isEmpty() ? "cli.no-top" : "cli.several-tops");
        }
        var named =
                roots.stream().filter(root -> root.name().equals(name.get())).findFirst();
        if (named.isEmpty() && !roots.isEmpty()) {
            throw new Failure("cli.unknown-top", name.get());
        }
        return named.map(Unit::id)
                .orElseGet(() -> units.open(
                        new Unit(
                                Uuid7.next(),
                                null,
                                name.get(),
                                Unit.Kind.COMMITTEE,
                                Unit.Affiliation.DIRECT,
                                null,
                                Unit.SchoolLevel.ORGAN,
                                Unit.Ownership.PUBLIC,
                                0,
                                today,
                                null),
                        null));
    }
}

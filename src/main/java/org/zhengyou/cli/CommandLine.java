package org.zhengyou.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhengyou.platform.database.DatabaseUnavailable;

/** Finds the subcommand and turns its outcome into an exit status. */
public final class CommandLine {
    private static final Set<String> COMMANDS = Set.of("demo", "serve", "import", "report", "bench", "help");

    private final Class<?> program;
    private final Console console;

    CommandLine(Class<?> program, Console console) {
        this.program = program;
        this.console = console;
    }

    /** Ends the process with the command's status, unless it goes on serving. */
    public static void main(Class<?> program, String... arguments) {
        var outcome = new CommandLine(program, Console.ofThisProcess()).run(arguments);
        if (outcome != Outcome.SERVING) {
            System.exit(outcome.status());
        }
    }

    Outcome run(String... arguments) {
        // Without a subcommand, as when the jar is started by hand, it serves.
        var named = arguments.length > 0 && !arguments[0].startsWith("-");
        var command = named ? arguments[0] : "serve";
        var words = Arrays.asList(arguments).subList(named ? 1 : 0, arguments.length);
        if (words.contains("--help") || words.contains("-h")) {
            console.help(COMMANDS.contains(command) ? command : "help");
            return Outcome.DONE;
        }
        try {
            return run(command, words);
        } catch (Misuse e) {
            console.complain(e.messageKey(), e.arguments());
            console.complain("cli.see-help", COMMANDS.contains(command) ? command : "help");
            return Outcome.MISUSED;
        } catch (DatabaseUnavailable e) {
            console.err().println(e.getMessage());
            return Outcome.FAILED;
        } catch (Failure e) {
            console.complain(e.messageKey(), e.arguments());
            return Outcome.FAILED;
        }
    }

    private Outcome run(String command, List<String> words) {
        return switch (command) {
            case "serve" -> new Serve(program, console).serve(words);
            case "demo" -> new Serve(program, console).demo(words);
            case "import" -> new ImportCommand(program, console).run(words);
            case "report" -> new ReportCommand(program, console).run(words);
            case "bench" -> new BenchCommand(console).run(words);
            case "warm-up" -> new WarmUp(program).run(words);
            case "help" -> {
                console.help(words.isEmpty() || !COMMANDS.contains(words.getFirst()) ? "help" : words.getFirst());
                yield Outcome.DONE;
            }
            default -> throw new Misuse("cli.unknown-command", command);
        };
    }
}

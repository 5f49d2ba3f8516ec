package org.zhengyou.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengyou.bench.Bench;

/** {@code bench}: the program measured from outside, as its launcher starts it. */
record BenchCommand(Console console) {
    private static final String LAUNCHER = "ZHENGYOU_LAUNCHER";

    Outcome run(List<String> words) {
        var arguments =
                Arguments.of(words, Set.of("scale", "data", "seconds", "only", "documents", "rounds"), Set.of());
        arguments.operands(0);
        var launcher = System.getenv(LAUNCHER);
        if (launcher == null) {
            throw new Failure("cli.bench-by-launcher");
        }
        var folder = Path.of(arguments.option("data").orElse("data/bench"));
        var scales = Arrays.stream(
                        arguments.option("scale").orElse("1,100,1000").split(","))
                .map(BenchCommand::scale)
                .toList();
        var documents = Arrays.stream(
                        arguments.option("documents").orElse("10000").split(","))
                .map(BenchCommand::number)
                .toList();
        try {
            new Bench(
                            Path.of(launcher),
                            folder,
                            number(arguments.option("seconds").orElse("10")),
                            arguments.option("only").map(BenchCommand::parts).orElse(EnumSet.allOf(Bench.Part.class)))
                    .run(scales, documents, number(arguments.option("rounds").orElse("20")));
            return Outcome.DONE;
        } catch (IOException | SQLException e) {
            throw new Failure("cli.bench-failed", String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        }
    }

    private static Set<Bench.Part> parts(String words) {
        try {
            return EnumSet.copyOf(Arrays.stream(words.split(","))
                    .map(word -> Bench.Part.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                    .toList());
        } catch (IllegalArgumentException _) {
            String all = Arrays.stream(Bench.Part.values())
                    .map(part -> part.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new Misuse("cli.not-a-part", words, all);
        }
    }

    private static int scale(String word) {
        int scale = number(word);
        if (scale == 1 || scale % 100 == 0) {
            return scale;
        }
        throw new Misuse("cli.not-a-scale", word);
    }

    private static int number(String word) {
        try {
            int number = Integer.parseInt(word.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new Misuse("cli.not-a-number", word);
    }
}

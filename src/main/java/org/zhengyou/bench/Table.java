package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table that can stand in docs/performance.md as it is. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    void heading(String text) {
        say("");
        say("### " + text);
        say("");
    }

    void columns(String... names) {
        say("| " + String.join(" | ", names) + " |");
        say("|" + " --- |".repeat(names.length));
    }

    void row(String name, String cells) {
        say("| " + name + " | " + cells + " |");
    }

    void note(String text) {
        say("");
        say(text);
        say("");
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    /** Median and spread of a few measurements. */
    static String spread(List<Double> values, String unit) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.2f %s (%.2f – %.2f, %d runs)",
                sorted.get(sorted.size() / 2),
                unit,
                sorted.getFirst(),
                sorted.getLast(),
                sorted.size());
    }

    /** Processor, cores, memory, versions: what a figure needs beside it. */
    static String machine(String postgres) throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String model = Files.exists(cpu)
                ? Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse("unknown processor")
                : System.getProperty("os.arch");
        return "%s, %d cores, %s %s; Java %s; PostgreSQL %s"
                .formatted(
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version").replaceAll("-.*", ""),
                        Runtime.version(),
                        postgres);
    }
}

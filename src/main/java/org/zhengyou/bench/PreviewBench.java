package org.zhengyou.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Settings.Preview.Fidelity;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.Reader;
import org.zhengyou.preview.Rendition;

/** Previews by our own readers in their warm process, beside LibreOffice on the same files, taking turns. */
final class PreviewBench {
    private static final int WARMING = 6;
    private static final int EVERY = 4;
    private final Path folder;
    private final Table table;

    PreviewBench(Path folder, Table table) {
        this.folder = folder.resolve("preview");
        this.table = table;
    }

    /** What is measured, in the order of the table. */
    private enum Measure {
        FIRST("first page ready"),
        WHOLE("whole"),
        WARM_FIRST("LibreOffice warm: first page"),
        WARM("whole"),
        COLD("LibreOffice cold: whole"),
        INSIDE("LibreOffice as our worker asks it: first page");

        private final String column;

        Measure(String column) {
            this.column = column;
        }
    }

    /** Milliseconds of one file, run after run. */
    private record Times(Path file, FileKind kind, List<Integer> pages, Map<Measure, List<Double>> millis) {
        static Times of(Path file) {
            String name = file.getFileName().toString();
            FileKind kind =
                    FileKind.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
            return new Times(file, kind, new ArrayList<>(), new EnumMap<>(Measure.class));
        }

        void add(Measure measure, double took) {
            millis.computeIfAbsent(measure, first -> new ArrayList<>()).add(took);
        }

        String percentiles(Measure measure) {
            return millis.containsKey(measure)
                    ? String.format(Locale.ROOT, "%.1f / %.1f", percentile(measure, .5), percentile(measure, .95))
                    : "–";
        }

        /** Of our first page to something of LibreOffice's, p50 to p50. */
        String ratio(Measure theirs) {
            return millis.containsKey(theirs)
                    ? String.format(Locale.ROOT, "%.3f", percentile(Measure.FIRST, .5) / percentile(theirs, .5))
                    : "–";
        }

        private double percentile(Measure measure, double part) {
            List<Double> sorted = Objects.requireNonNull(millis.get(measure)).stream()
                    .sorted()
                    .toList();
            return sorted.get((int) (sorted.size() * part));
        }
    }

    /** @param rounds measured, after some for warming up; every fourth also starts LibreOffice anew */
    void run(int rounds) throws IOException, InterruptedException {
        if (LoggerFactory.getLogger("org.apache") instanceof Logger libraries) {
            // Those that write the files tell of each part; nobody asked.
            libraries.setLevel(Level.ERROR);
        }
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>(PreviewFiles.write(folder.resolve("files")));
        Stolen stolen = Stolen.sinceNow();
        String version = "none here, so its columns are empty";
        List<Times> all;
        try (@Nullable
                        LibreOffice office =
                                LibreOffice.start(folder.resolve("office")).orElse(null);
                Reader reader = Reader.apart(folder, settings(Fidelity.OWN));
                Reader faithful = Reader.apart(folder, settings(Fidelity.LIBREOFFICE))) {
            if (office != null) {
                version = office.version();
                files.addAll(converted(office, files.getFirst()));
            }
            all = files.stream().map(Times::of).toList();
            for (int round = -WARMING; round < rounds; round++) {
                for (Times times : all) {
                    own(reader, times, round >= 0);
                    if (office != null && LibreOffice.knows(times.kind())) {
                        beside(office, times, round);
                        inside(faithful, times, round);
                    }
                }
            }
        }
        write(all);
        table.note(
                "Milliseconds, p50 / p95, %d rounds after %d (LibreOffice cold and in our worker: %d); the last columns are our first page's p50 to LibreOffice's, warm. LibreOffice %s. %s; %s."
                        .formatted(
                                rounds,
                                WARMING,
                                (rounds + EVERY - 1) / EVERY,
                                version,
                                Table.machine("none"),
                                "the host took " + stolen.share()));
    }

    /** What cannot be written here: an old .doc, and a pdf with the fonts of a Chinese text in it. */
    private List<Path> converted(LibreOffice office, Path docx) throws IOException, InterruptedException {
        Path into = Files.createDirectories(folder.resolve("files/office"));
        List<Path> made = new ArrayList<>();
        for (String ending : List.of("doc", "pdf")) {
            office.convert(docx, ending, into);
            Path file = into.resolve(docx.getFileName().toString().replace(".docx", "." + ending));
            if (Files.exists(file)) {
                made.add(Files.move(
                        file, into.resolve("from-docx." + ending), java.nio.file.StandardCopyOption.REPLACE_EXISTING));
            }
        }
        return made;
    }

    private static Settings.Preview settings(Fidelity fidelity) {
        return new Settings.Preview(1, DataSize.ofMegabytes(384), Duration.ofMinutes(2), fidelity);
    }

    /** @param made by what, and how many pages; first and whole in milliseconds */
    private record Run(Rendition made, double first, double whole) {}

    private Run run(Reader reader, Times times) throws IOException {
        Path out = folder.resolve("out");
        FileSystemUtils.deleteRecursively(out);
        long[] first = new long[1];
        long begin = System.nanoTime();
        Rendition made = reader.render(times.file(), times.kind(), out, number -> {
            if (number == 1) {
                first[0] = System.nanoTime();
            }
        });
        return new Run(made, (first[0] - begin) / 1e6, (System.nanoTime() - begin) / 1e6);
    }

    private void own(Reader reader, Times times, boolean counts) throws IOException {
        Run run = run(reader, times);
        if (counts) {
            times.add(Measure.FIRST, run.first());
            times.add(Measure.WHOLE, run.whole());
            times.pages().add(run.made().pages());
        }
    }

    /** By the way in which the program asks LibreOffice: without a network, and on a profile made anew for each file. */
    private void inside(Reader faithful, Times times, int round) throws IOException {
        if (round >= 0 && round % EVERY == 0) {
            Run run = run(faithful, times);
            if (run.made().renderer().startsWith("LibreOffice")) {
                times.add(Measure.INSIDE, run.first());
            }
        }
    }

    private static void beside(LibreOffice office, Times times, int round) throws IOException, InterruptedException {
        OptionalDouble first = office.warm(times.file(), times.kind(), "1");
        OptionalDouble whole = office.warm(times.file(), times.kind(), "1-");
        if (round < 0 || first.isEmpty() || whole.isEmpty()) {
            return;
        }
        times.add(Measure.WARM_FIRST, first.getAsDouble());
        times.add(Measure.WARM, whole.getAsDouble());
        if (round % EVERY == 0) {
            times.add(Measure.COLD, office.cold(times.file()));
        }
    }

    private void write(List<Times> all) throws IOException {
        List<String> columns = new ArrayList<>(List.of("file", "pages"));
        for (Measure measure : Measure.values()) {
            columns.add(measure.column);
        }
        columns.add("first : whole");
        columns.add("first : first");
        table.columns(columns.toArray(String[]::new));
        for (Times times : all) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(times.pages().getLast()));
            for (Measure measure : Measure.values()) {
                cells.add(times.percentiles(measure));
            }
            cells.add(times.ratio(Measure.WARM));
            cells.add(times.ratio(Measure.WARM_FIRST));
            table.row(
                    "%s (%.0f KB)".formatted(times.file().getFileName(), Files.size(times.file()) / 1000.0),
                    String.join(" | ", cells));
        }
    }
}

package org.zhengyou.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhengyou.search.Entry;
import org.zhengyou.search.Question;
import org.zhengyou.search.Terms;
import org.zhengyou.search.lucene.LuceneIndex;

/**
 * Searching among generated documents. Each topic is a place, somebody and something, and ten documents are about it;
 * all others speak of those too, but not of all three. Whoever asks for the three wants the ten.
 */
final class SearchBench {
    private static final long SEED = 20261123;
    private static final int PER_TOPIC = 10;
    private static final int QUESTIONS = 300;
    private static final int BATCH = 1_000;
    /** What the host takes away is in the time of the clock and not in this. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final UUID UNIT = new UUID(1, 1);

    private final Path folder;
    private final Table table;
    private final Wording wording = new Wording();

    SearchBench(Path folder, Table table) {
        this.folder = folder;
        this.table = table;
    }

    void run(List<Integer> sizes) throws IOException {
        for (int documents : sizes) {
            Path path = folder.resolve("search-" + documents);
            Stolen stolen = Stolen.sinceNow();
            if (!Files.exists(path.resolve("filled"))) {
                fill(path, documents);
            }
            table.columns("terms", "documents", "recall@10", "p50 ms", "p95 ms", "p50 ms of CPU", "p95 ms of CPU");
            for (Terms terms : Terms.values()) {
                try (LuceneIndex index = LuceneIndex.open(path, terms)) {
                    ask(index, documents, terms);
                }
            }
            table.note("Each answer with total, facets and ten passages. " + Table.machine("none") + "; the host took "
                    + stolen.share() + ".");
        }
    }

    private void fill(Path path, int documents) throws IOException {
        Files.createDirectories(path);
        long begin = System.nanoTime();
        long beginBusy = THREADS.getCurrentThreadCpuTime();
        try (LuceneIndex index = LuceneIndex.open(path, Terms.BOTH)) {
            List<Entry> batch = new ArrayList<>(BATCH);
            long characters = 0;
            for (int i = 0; i < documents; i++) {
                Entry entry = document(i);
                characters += entry.text().length();
                batch.add(entry);
                if (batch.size() == BATCH) {
                    index.add(batch);
                    batch.clear();
                }
            }
            index.add(batch);
            index.commit(Map.of());
            double seconds = (System.nanoTime() - begin) / 1e9;
            double busy = (THREADS.getCurrentThreadCpuTime() - beginBusy) / 1e9;
            table.note(String.format(
                    Locale.ROOT,
                    "%,d documents of %d characters indexed in %.1f s by one thread: %.0f a second, %.0f a second of CPU;"
                            + " %.2f KB of disk each.",
                    documents,
                    characters / Math.max(1, documents),
                    seconds,
                    documents / seconds,
                    documents / busy,
                    size(path) / 1000.0 / documents));
        }
        Files.createFile(path.resolve("filled"));
    }

    private void ask(LuceneIndex index, int documents, Terms terms) {
        Random random = new Random(SEED);
        List<Double> millis = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        long found = 0;
        for (int i = -QUESTIONS / 3; i < QUESTIONS; i++) {
            int topic = random.nextInt(Math.max(1, documents / PER_TOPIC));
            Topic about = topic(topic);
            Question question = new Question(
                    "document",
                    about.place() + " " + about.who() + about.what(),
                    Set.of(Entry.PUBLIC),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Question.Order.RELEVANCE,
                    1,
                    10);
            long begin = System.nanoTime();
            long beginBusy = THREADS.getCurrentThreadCpuTime();
            var answer = index.find(question);
            if (i < 0) {
                continue;
            }
            busy.add((THREADS.getCurrentThreadCpuTime() - beginBusy) / 1e6);
            millis.add((System.nanoTime() - begin) / 1e6);
            Set<UUID> wanted = new HashSet<>();
            for (int n = 0; n < PER_TOPIC; n++) {
                wanted.add(id(topic * PER_TOPIC + n));
            }
            found += answer.hits().stream()
                    .filter(hit -> wanted.contains(hit.id()))
                    .count();
        }
        table.row(
                terms.name().toLowerCase(Locale.ROOT),
                String.format(
                        Locale.ROOT,
                        "%,d | %.3f | %.1f | %.1f | %.1f | %.1f",
                        documents,
                        found / (double) (QUESTIONS * PER_TOPIC),
                        percentile(millis, .5),
                        percentile(millis, .95),
                        percentile(busy, .5),
                        percentile(busy, .95)));
    }

    private static double percentile(List<Double> of, double part) {
        return of.stream().sorted().toList().get((int) (of.size() * part));
    }

    private Entry document(int i) {
        Random random = new Random(SEED * 31 + i);
        Topic about = topic(i / PER_TOPIC);
        List<String> lines =
                new ArrayList<>(wording.all("topic").stream().map(about::in).toList());
        Arrays.asList(0, 1, 2, 3, 4, 5)
                .forEach(n -> lines.add(random.nextInt(lines.size() + 1), wording.any("sentence", random)));
        lines.replaceAll(
                line -> line.contains("%") ? topic(random.nextInt(1_000_000)).in(line) : line);
        return new Entry(
                "document",
                id(i),
                UNIT,
                about.in(wording.any("title", random)),
                String.join("\n", lines),
                List.of(wording.any("what", random), wording.any("what", random)),
                "",
                "",
                List.of("DOCX", "PDF", "PPTX").get(random.nextInt(3)),
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
                Set.of(Entry.PUBLIC));
    }

    /** The same topic for the same number; numbers that follow each other have nothing in common. */
    private Topic topic(int number) {
        Random random = new Random(SEED + number * 7919L);
        random.nextInt();
        return new Topic(
                wording.any("first", random) + wording.any("second", random),
                wording.any("who", random),
                wording.any("what", random));
    }

    private record Topic(String place, String who, String what) {
        String in(String line) {
            return line.replace("%place%", place).replace("%who%", who).replace("%what%", what);
        }
    }

    private static UUID id(int i) {
        return new UUID(0x7000L + ((long) i << 16), 0x8000000000000000L + i);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}

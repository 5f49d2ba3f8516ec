package org.zhengyou.preview.worker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Rendition;

/**
 * Other people's files, which lie elsewhere: each is looked at and rendered by our own readers in a worker as the program
 * has them. {@code -Dpreview.corpus=DIR} is the folder, one folder in it for each collection; {@code -Dpreview.corpus.out}
 * where the list and the renditions go; {@code -Dpreview.corpus.names} an expression that paths must contain.
 */
@EnabledIfSystemProperty(named = "preview.corpus", matches = ".+")
class CorpusTest {
    private static final Duration TIME = Duration.ofSeconds(60);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Map<String, Integer>> sums = new TreeMap<>();

    @Test
    void everyFileIsShownOrRefusedAndNoneBreaksAWorker() throws IOException {
        Path corpus = Path.of(System.getProperty("preview.corpus")).toAbsolutePath();
        Path out = Path.of(System.getProperty("preview.corpus.out", "target/corpus"))
                .toAbsolutePath();
        String names = System.getProperty("preview.corpus.names", "");
        Files.createDirectories(out);
        List<Path> files;
        try (Stream<Path> found = Files.walk(corpus)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> names.isEmpty()
                            || java.util.regex.Pattern.compile(names)
                                    .matcher(file.toString())
                                    .find())
                    .sorted()
                    .toList();
        }
        Logger logger = (Logger) LoggerFactory.getLogger(Workers.class);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(log);
        log.start();
        WorkerCommand command = new WorkerCommand(
                Sandbox.prefix(),
                DataSize.ofMegabytes(384),
                List.of("-XX:TieredStopAtLevel=1", "-Dzhengyou.preview.office=false"),
                Worker.class);
        var settings = new org.zhengyou.platform.Settings.Preview(
                1, DataSize.ofMegabytes(384), TIME, org.zhengyou.platform.Settings.Preview.Fidelity.OWN);
        Workers workers = new Workers(out.resolve("work"), settings, command);
        List<String> broken = new ArrayList<>();
        try (PrintWriter list = new PrintWriter(Files.newBufferedWriter(out.resolve("list.tsv")), true)) {
            for (Path file : files) {
                String line = one(workers, corpus, file, out);
                list.println(line);
                if (line.contains("TOO_SLOW") || line.contains("WORKER")) {
                    broken.add(line);
                }
            }
        } finally {
            workers.destroy();
            logger.detachAppender(log);
        }
        StringBuilder table = new StringBuilder();
        sums.forEach((key, value) -> table.append(key).append(' ').append(value).append('\n'));
        Files.writeString(out.resolve("sums.txt"), table);
        assertThat(broken).isEmpty();
    }

    private String one(Workers workers, Path corpus, Path file, Path out) throws IOException {
        Path relative = corpus.relativize(file);
        Path rendition = out.resolve("shown").resolve(relative);
        FileSystemUtils.deleteRecursively(rendition);
        log.list.clear();
        long began = System.nanoTime();
        AtomicLong first = new AtomicLong();
        String kind = "-";
        String told;
        String detail = "";
        int pages = 0;
        long text = 0;
        try {
            Inspection inspection = workers.inspect(file, file.getFileName().toString());
            kind = inspection.kind().name();
            Rendition made = workers.render(file, inspection.kind(), rendition, page -> {
                if (page == 1) {
                    first.set(System.nanoTime() - began);
                }
            });
            told = "shown";
            pages = made.pages();
            text = Files.readString(rendition.resolve("text.txt"))
                    .codePoints()
                    .filter(c -> c > ' ')
                    .count();
        } catch (FileRefused e) {
            told = (kind.equals("-") ? "look " : "render ") + e.reason();
            detail = log.list.stream().map(ILoggingEvent::getFormattedMessage).reduce("", (a, b) -> a + b);
            if (detail.isEmpty()) {
                detail = "WORKER " + e.getCause();
            }
        }
        long took = (System.nanoTime() - began) / 1_000_000;
        sums.computeIfAbsent(relative.getName(0).toString(), k -> new TreeMap<>())
                .merge(told, 1, Integer::sum);
        return String.join(
                "\t",
                relative.toString(),
                kind,
                told,
                Integer.toString(pages),
                Long.toString(took),
                Long.toString(first.get() / 1_000_000),
                Long.toString(text),
                detail.replaceAll("\\s+", " "));
    }
}

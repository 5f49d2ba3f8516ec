package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large collection in a folder: {@code -Dlikeness.scale=1000000} for the size that is promised. What it took is written to
 * target/likeness-scale.txt; nothing timed is asserted.
 */
class TextIndexScaleTest {
    private static final int TEXTS = Integer.getInteger("likeness.scale", 1_000);
    private static final int ASKED = Integer.getInteger("likeness.asked", 50);
    private static final int BATCH = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Corpus corpus = new Corpus(20260703);
    private final long[] places = new long[TEXTS + 1];

    @TempDir
    Path folder;

    @Test
    void copiesAreFoundInALargeCollection() throws IOException {
        Path all = folder.resolve("texts");
        try (FileChannel texts = FileChannel.open(
                        all, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                TextIndex index = new TextIndex(
                        folder.resolve("index"), Synonyms.shipped(), id -> words(texts, Integer.parseInt(id)))) {
            long started = System.nanoTime();
            for (int from = 0; from < TEXTS; from += BATCH) {
                index.put(papers(texts, from, Math.min(TEXTS, from + BATCH)));
            }
            index.commit();
            double indexing = (System.nanoTime() - started) / 1e9;
            Random random = new Random(1);
            double[] millis = new double[ASKED];
            double[] processor = new double[ASKED];
            int found = 0;
            for (int i = 0; i < ASKED; i++) {
                int source = random.nextInt(TEXTS);
                Text copy =
                        new Text("copy", corpus.spun(words(texts, source), 0.3).text());
                long asked = System.nanoTime();
                long busy = THREADS.getCurrentThreadCpuTime();
                List<Likeness> like = index.like(copy, 5);
                millis[i] = (System.nanoTime() - asked) / 1e6;
                processor[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                found += like.stream().anyMatch(likeness -> likeness.id().equals("" + source)) ? 1 : 0;
            }
            Arrays.sort(millis);
            Arrays.sort(processor);
            Files.writeString(
                    Path.of("target", "likeness-scale.txt"),
                    "%d texts of %d MiB: %.0f s with making them; index %d MiB; one check p50 %.1f, p95 %.1f ms, of processor time %.1f, %.1f ms; found %d of %d%n"
                            .formatted(
                                    TEXTS,
                                    texts.size() >> 20,
                                    indexing,
                                    size(folder.resolve("index")) >> 20,
                                    millis[ASKED / 2],
                                    millis[ASKED * 95 / 100],
                                    processor[ASKED / 2],
                                    processor[ASKED * 95 / 100],
                                    found,
                                    ASKED));
            assertThat(index.size()).isEqualTo(TEXTS);
            assertThat(found).isGreaterThanOrEqualTo(ASKED * 9 / 10);
        }
    }

    private List<Text> papers(FileChannel texts, int from, int to) throws IOException {
        Text[] papers = new Text[to - from];
        for (int i = from; i < to; i++) {
            String words = Corpus.text(corpus.paper());
            papers[i - from] = new Text("" + i, words);
            places[i + 1] = places[i] + texts.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), places[i]);
        }
        return Arrays.asList(papers);
    }

    private String words(FileChannel texts, int number) {
        ByteBuffer bytes = ByteBuffer.allocate((int) (places[number + 1] - places[number]));
        try {
            texts.read(bytes, places[number]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}

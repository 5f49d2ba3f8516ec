package org.zhengyou.bench;

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
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Synonyms;
import org.zhengyou.likeness.Text;
import org.zhengyou.likeness.TextIndex;

/** A large collection of invented papers in a folder, asked for the sources of copies with three words in ten replaced. */
public final class LikenessScale {
    private static final long SEED = 20260703;
    private static final int BATCH = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Papers papers = new Papers(SEED);
    private final Path folder;
    private final long[] places;

    /**
     * @param folder is made; no index may be there yet
     * @param texts 1 or more
     */
    public LikenessScale(Path folder, int texts) {
        this.folder = folder;
        this.places = new long[texts + 1];
    }

    /**
     * @param indexing seconds, with inventing the papers
     * @param disk of the index, in bytes
     * @param millis of each check by the clock, growing
     * @param busy of each check, of processor time, growing
     * @param found how often the source was among the first five
     */
    public record Result(
            int texts,
            long written,
            double indexing,
            long disk,
            double[] millis,
            double[] busy,
            int indexed,
            int found) {
        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%,d papers of %,d MiB: indexed in %.0f s by one thread, with inventing them; index %,d MiB. One check:"
                            + " p50 %.1f ms, p95 %.1f ms; of processor time %.1f and %.1f ms. Of %d copies with three words"
                            + " in ten replaced the source was found for %d.",
                    texts,
                    written >> 20,
                    indexing,
                    disk >> 20,
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100],
                    busy[busy.length / 2],
                    busy[busy.length * 95 / 100],
                    millis.length,
                    found);
        }
    }

    public Result measure(int asked) throws IOException {
        int texts = places.length - 1;
        Files.createDirectories(folder);
        try (FileChannel all = FileChannel.open(
                        folder.resolve("texts"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                TextIndex index = new TextIndex(
                        folder.resolve("index"), Synonyms.shipped(), id -> words(all, Integer.parseInt(id)))) {
            long began = System.nanoTime();
            for (int from = 0; from < texts; from += BATCH) {
                index.put(write(all, from, Math.min(texts, from + BATCH)));
            }
            index.commit();
            double indexing = (System.nanoTime() - began) / 1e9;
            Random random = new Random(1);
            double[] millis = new double[asked];
            double[] busy = new double[asked];
            int found = 0;
            for (int i = 0; i < asked; i++) {
                int source = random.nextInt(texts);
                Text copy =
                        new Text("copy", papers.spun(words(all, source), 0.3).text());
                long begin = System.nanoTime();
                long beginBusy = THREADS.getCurrentThreadCpuTime();
                List<Likeness> like = index.like(copy, 5);
                millis[i] = (System.nanoTime() - begin) / 1e6;
                busy[i] = (THREADS.getCurrentThreadCpuTime() - beginBusy) / 1e6;
                found += like.stream().anyMatch(likeness -> likeness.id().equals("" + source)) ? 1 : 0;
            }
            Arrays.sort(millis);
            Arrays.sort(busy);
            return new Result(
                    texts, all.size(), indexing, size(folder.resolve("index")), millis, busy, index.size(), found);
        }
    }

    private List<Text> write(FileChannel all, int from, int to) throws IOException {
        Text[] batch = new Text[to - from];
        for (int i = from; i < to; i++) {
            String words = Papers.text(papers.paper());
            batch[i - from] = new Text("" + i, words);
            places[i + 1] = places[i] + all.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), places[i]);
        }
        return Arrays.asList(batch);
    }

    private String words(FileChannel all, int number) {
        ByteBuffer bytes = ByteBuffer.allocate((int) (places[number + 1] - places[number]));
        try {
            all.read(bytes, places[number]);
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

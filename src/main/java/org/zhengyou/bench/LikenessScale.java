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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.bench.LikenessRecall.Score;
import org.zhengyou.bench.LikenessRecall.Way;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Synonyms;
import org.zhengyou.likeness.Text;
import org.zhengyou.likeness.TextIndex;

/**
 * A large collection of invented papers in a folder, asked for the sources of copies. It stays there, and is asked again without being
 * made again: a machine that has just worked for minutes does not answer as it does at other times.
 */
public final class LikenessScale {
    private static final long SEED = 20260703;
    private static final int BATCH = 500;
    private static final int MOST = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final long[] places;

    /** @param texts 1 or more; a collection of another size that is in the folder is replaced */
    public LikenessScale(Path folder, int texts) {
        this.folder = folder;
        this.places = new long[texts + 1];
    }

    /**
     * @param indexing seconds, with inventing the papers; empty where they were there
     * @param disk of the index, in bytes
     */
    public record Result(OptionalDouble indexing, long written, long disk, int indexed, Map<Way, Asked> asked) {
        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%,d papers of %,d MiB, %s; index %,d MiB.",
                    indexed,
                    written >> 20,
                    indexing.isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "indexed in %.0f s by one thread, with inventing them",
                                    indexing.getAsDouble())
                            : "indexed before",
                    disk >> 20);
        }
    }

    /**
     * @param millis of each check by the clock, growing
     * @param busy of each check, of processor time, growing
     */
    public record Asked(Score score, double[] millis, double[] busy) {
        String row(Way way) {
            return String.format(
                    Locale.ROOT,
                    "%s | %.0f | %.0f | %.0f | %.0f",
                    score.row(way),
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100],
                    busy[busy.length / 2],
                    busy[busy.length * 95 / 100]);
        }
    }

    /** @param copies of each way */
    public Result measure(List<Way> ways, int copies) throws IOException {
        Path index = folder.resolve("index");
        OptionalDouble indexing = there() ? OptionalDouble.empty() : OptionalDouble.of(make(index));
        try (FileChannel all = FileChannel.open(folder.resolve("texts"), StandardOpenOption.READ);
                TextIndex collection =
                        new TextIndex(index, Synonyms.shipped(), id -> words(all, Integer.parseInt(id)))) {
            Map<Way, Asked> asked = new EnumMap<>(Way.class);
            for (Way way : ways) {
                asked.put(way, ask(way, copies, all, collection));
            }
            return new Result(indexing, all.size(), size(index), collection.size(), asked);
        }
    }

    private Asked ask(Way way, int copies, FileChannel all, TextIndex collection) throws IOException {
        Papers others = new Papers(SEED + 1);
        Random random = new Random(1);
        double[] millis = new double[copies];
        double[] busy = new double[copies];
        Score score = new Score();
        for (int i = 0; i < copies; i++) {
            int source = random.nextInt(places.length - 1);
            Papers.Spun copy = LikenessRecall.copy(others, way, Papers.paper(words(all, source)));
            long begin = System.nanoTime();
            long beginBusy = THREADS.getCurrentThreadCpuTime();
            List<Likeness> like = collection.like(new Text("copy", copy.text()), MOST);
            millis[i] = (System.nanoTime() - begin) / 1e6;
            busy[i] = (THREADS.getCurrentThreadCpuTime() - beginBusy) / 1e6;
            score.add(way, source, copy, like);
        }
        Arrays.sort(millis);
        Arrays.sort(busy);
        return new Asked(score, millis, busy);
    }

    /** Whether the collection was made to its end. */
    private boolean there() throws IOException {
        Path file = folder.resolve("places");
        if (!Files.exists(file) || Files.size(file) != (long) places.length * Long.BYTES) {
            return false;
        }
        ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer().get(places);
        return true;
    }

    /** @return seconds */
    private double make(Path index) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        long began = System.nanoTime();
        Papers papers = new Papers(SEED);
        try (FileChannel all = FileChannel.open(
                        folder.resolve("texts"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                TextIndex collection = new TextIndex(index, Synonyms.shipped(), id -> "")) {
            for (int from = 0; from < places.length - 1; from += BATCH) {
                collection.put(write(papers, all, from, Math.min(places.length - 1, from + BATCH)));
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(places.length * Long.BYTES);
        bytes.asLongBuffer().put(places);
        Files.write(folder.resolve("places"), bytes.array());
        return (System.nanoTime() - began) / 1e9;
    }

    private List<Text> write(Papers papers, FileChannel all, int from, int to) throws IOException {
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

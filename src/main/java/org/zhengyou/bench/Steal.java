package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How much of the processor the host took away meanwhile, as {@code st} of vmstat: a figure is worth so much less. */
final class Steal {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int STOLEN = 7;

    private final long[] begin;

    private Steal(long[] begin) {
        this.begin = begin;
    }

    static Steal begin() throws IOException {
        return new Steal(read());
    }

    String said() throws IOException {
        long[] now = read();
        long all = Arrays.stream(now).sum() - Arrays.stream(begin).sum();
        return all <= 0
                ? "stolen time unknown"
                : "the host took " + Math.round(100.0 * (now[STOLEN] - begin[STOLEN]) / all) + " % of the processor";
    }

    private static long[] read() throws IOException {
        if (!Files.exists(STAT)) {
            return new long[STOLEN + 1];
        }
        String[] fields = Files.readAllLines(STAT).getFirst().trim().split("\\s+");
        return Arrays.stream(fields)
                .skip(1)
                .limit(STOLEN + 1)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}

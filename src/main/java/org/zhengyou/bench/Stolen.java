package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the host of a virtual machine took of its processors since a moment: times by the clock are worth little where it
 * is much. Linux only ({@code proc_stat(5)}).
 */
final class Stolen {
    private static final int STEAL = 7;
    private static final Path COUNTERS = Path.of("/proc/stat");

    private final long[] before;

    private Stolen(long[] before) {
        this.before = before;
    }

    static Stolen sinceNow() throws IOException {
        return new Stolen(Files.exists(COUNTERS) ? ticks(Files.readAllLines(COUNTERS)) : new long[0]);
    }

    /** As a share of all processors, in per cent; a dash where the system does not tell. */
    String share() throws IOException {
        if (before.length == 0) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.0f %%", share(before, ticks(Files.readAllLines(COUNTERS))));
    }

    static double share(long[] before, long[] after) {
        // Guests are counted among users already.
        long all = Arrays.stream(after, 0, STEAL + 1).sum()
                - Arrays.stream(before, 0, STEAL + 1).sum();
        return all == 0 ? 0 : 100.0 * (after[STEAL] - before[STEAL]) / all;
    }

    /** User, nice, system, idle, iowait, irq, softirq, steal and what may follow, of all processors together. */
    static long[] ticks(List<String> lines) {
        String all = lines.stream()
                .filter(line -> line.startsWith("cpu "))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(all.substring(4).trim().split(" +"))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}

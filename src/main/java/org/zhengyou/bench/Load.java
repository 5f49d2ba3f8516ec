package org.zhengyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Sends requests over kept-alive connections and notes how long each took. */
final class Load {
    private final int port;
    private final IntFunction<Connection.Request> requests;

    /** @param requests the n-th request to send, n from 0 */
    Load(int port, IntFunction<Connection.Request> requests) {
        this.port = port;
        this.requests = requests;
    }

    /**
     * As many as the server takes: every connection sends its next request when it has its answer.
     *
     * @param seconds how long, after as many of warm-up as {@code warm}
     */
    Result saturate(int connections, double warm, double seconds) throws InterruptedException {
        long begin = System.nanoTime() + (long) (warm * 1e9);
        long end = begin + (long) (seconds * 1e9);
        AtomicInteger next = new AtomicInteger();
        return run(connections, begin, end, (connection, times) -> {
            while (true) {
                long sent = System.nanoTime();
                if (sent >= end) {
                    return;
                }
                connection.send(requests.apply(next.getAndIncrement()));
                if (sent >= begin) {
                    times.add(System.nanoTime() - sent);
                }
            }
        });
    }

    /**
     * A steady stream, whatever the server does: a request is timed from the moment it was due,
     * so a stall is charged to every request that it kept waiting.
     */
    Result steady(int connections, double perSecond, double warm, double seconds) throws InterruptedException {
        long start = System.nanoTime();
        long begin = start + (long) (warm * 1e9);
        long end = begin + (long) (seconds * 1e9);
        double gap = 1e9 / perSecond;
        AtomicInteger next = new AtomicInteger();
        return run(connections, begin, end, (connection, times) -> {
            while (true) {
                int n = next.getAndIncrement();
                long due = start + (long) (n * gap);
                if (due >= end) {
                    return;
                }
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                connection.send(requests.apply(n));
                if (due >= begin) {
                    times.add(System.nanoTime() - due);
                }
            }
        });
    }

    private Result run(int connections, long begin, long end, Client client) throws InterruptedException {
        List<Times> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        LongAdder failed = new LongAdder();
        for (int i = 0; i < connections; i++) {
            Times times = new Times();
            all.add(times);
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    try (Connection connection = new Connection(port)) {
                        client.run(connection, times);
                        return;
                    } catch (IOException e) {
                        failed.increment();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Result.of(all, (end - begin) / 1e9, failed.sum());
    }

    private interface Client {
        void run(Connection connection, Times times) throws IOException, InterruptedException;
    }

    /** Nanoseconds, growing. */
    private static final class Times {
        private long[] values = new long[4096];
        private int size;

        void add(long nanos) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = nanos;
        }
    }

    /**
     * @param perSecond answers a second
     * @param p50 and the others in milliseconds
     * @param failed requests that ended without a good answer
     */
    record Result(double perSecond, double p50, double p95, double p99, double max, long count, long failed) {
        private static Result of(List<Times> all, double seconds, long failed) {
            long[] sorted = all.stream()
                    .flatMapToLong(times -> Arrays.stream(times.values, 0, times.size))
                    .sorted()
                    .toArray();
            return new Result(
                    sorted.length / seconds,
                    at(sorted, .50),
                    at(sorted, .95),
                    at(sorted, .99),
                    at(sorted, 1),
                    sorted.length,
                    failed);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
        }

        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%s",
                    p50,
                    p95,
                    p99,
                    failed == 0 ? "" : ", " + failed + " failed");
        }

        /** Milliseconds: median, 95th, 99th percentile; and requests a second. */
        String row() {
            return String.format(
                    Locale.ROOT,
                    "%.1f | %.1f | %.1f | %.0f%s",
                    p50,
                    p95,
                    p99,
                    perSecond,
                    failed == 0 ? "" : " (" + failed + " failed)");
        }
    }
}

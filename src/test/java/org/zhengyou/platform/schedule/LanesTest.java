package org.zhengyou.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes();

    @Test
    void whoHasTheSameKeyGoesAloneAndTheOthersDoNotWait() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch other = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> lanes.run(1, () -> {
                waitFor(other);
                return inside.get();
            }));
            threads.submit(() -> lanes.run(2, () -> {
                        other.countDown();
                        return 0;
                    }))
                    .get();
            first.get();
            List<Future<Integer>> all = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> lanes.run(1, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(10_000);
                        return inside.decrementAndGet();
                    })))
                    .toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isZero();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aLaneIsFreeAgainAfterAFault() {
        assertThatThrownBy(() -> lanes.run(1, () -> {
                    throw new IllegalStateException("a");
                }))
                .hasMessage("a");
        assertThat(lanes.<Integer>run(1, () -> 7)).isEqualTo(7);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.zhengyou.indicator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Rolls up as long as the program serves: soon after a commit here, and by polling for what other nodes committed. A
 * command that does one thing leaves it to the program that serves, now or at its next start.
 */
@Component
@ConditionalOnWebApplication
class RollUpWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RollUpWorker.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Between two batches, so that many small changes at once cost one batch and not one each. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final RollUp rollUp;
    private final RollUpSignal signal;
    private volatile @Nullable Thread thread;

    RollUpWorker(RollUp rollUp, RollUpSignal signal) {
        this.rollUp = rollUp;
        this.signal = signal;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: it goes on only as long as it is the one.
            Thread fresh = Thread.ofPlatform().name("roll-up").daemon().unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(6));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                signal.await(POLL);
                if (rollUp.pending()) {
                    rollUp.batch();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (thread != Thread.currentThread()) {
                    return;
                }
                LOG.warn("the roll-up will try again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

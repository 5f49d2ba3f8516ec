package org.zhengyou.indicator;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.schedule.WorkerThread;

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
    private final WorkerThread thread = new WorkerThread("roll-up", this::run);

    RollUpWorker(RollUp rollUp, RollUpSignal signal) {
        this.rollUp = rollUp;
        this.signal = signal;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop(Thread::interrupt, Duration.ofSeconds(6));
    }

    @Override
    public boolean isRunning() {
        return thread.running();
    }

    private void run() {
        while (thread.goesOn()) {
            try {
                signal.await(POLL);
                if (rollUp.pending()) {
                    rollUp.batch();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!thread.goesOn()) {
                    return;
                }
                LOG.warn("the roll-up will try again", e);
                WorkerThread.pause(AFTER_FAILURE);
            }
        }
    }
}

package org.zhengyou.platform.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a worker of this process once a writer's change is committed; other nodes find it by their polling. */
public class CommitSignal {
    private final Semaphore changes = new Semaphore(0);

    /** Once for each transaction, however often it is called in it. */
    public void afterCommit() {
        Wake wake = new Wake(changes);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(wake)) {
            TransactionSynchronizationManager.registerSynchronization(wake);
        }
    }

    public void wake() {
        changes.release();
    }

    /** Waits for a change, at most so long; several changes wake once. */
    public void await(Duration longest) throws InterruptedException {
        if (changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    /** Equal to another of the same signal. */
    private record Wake(Semaphore changes) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            changes.release();
        }
    }
}

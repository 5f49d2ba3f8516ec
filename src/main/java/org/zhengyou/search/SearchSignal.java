package org.zhengyou.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this process's worker once a writer's change is committed; other nodes find it by their polling. */
@Component
class SearchSignal {
    private final Semaphore changes = new Semaphore(0);

    /** Once for each transaction, however often it is called in it. */
    void afterCommit() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Wake.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Wake(changes));
        }
    }

    void wake() {
        changes.release();
    }

    /** Waits for a change, at most so long; several changes wake once. */
    void await(Duration longest) throws InterruptedException {
        if (changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            changes.drainPermits();
        }
    }

    private record Wake(Semaphore changes) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            changes.release();
        }
    }
}

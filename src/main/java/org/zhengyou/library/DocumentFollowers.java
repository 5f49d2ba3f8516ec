package org.zhengyou.library;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhengyou.search.SearchQueue;

/** Who follows what becomes of documents: the index, and the worker that makes previews. In the writer's transaction. */
@Component
public class DocumentFollowers {
    /** The name of the documents in the index. */
    public static final String COLLECTION = "document";

    private final SearchQueue queue;
    private final Semaphore work = new Semaphore(0);

    DocumentFollowers(SearchQueue queue) {
        this.queue = queue;
    }

    public void changed(UUID unit, UUID id) {
        queue.changed(COLLECTION, unit, id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Wake(work));
        }
    }

    /** Waits for a change, at most so long; several wake once. */
    public void await(Duration longest) throws InterruptedException {
        if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private record Wake(Semaphore work) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            work.release();
        }
    }
}

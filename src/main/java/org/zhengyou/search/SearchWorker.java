package org.zhengyou.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhengyou.platform.schedule.WorkerThread;

/**
 * Keeps this node's index behind the records as long as the program serves: soon after a commit here, and by polling for
 * what other nodes committed. A command that does one thing neither reads nor writes the index.
 */
@Component
@ConditionalOnWebApplication
class SearchWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SearchWorker.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Between two steps, so that many small changes at once cost one batch and not one each. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final NodeIndex index;
    private final QueueReader queue;
    private final SearchSources sources;
    private final SearchSignal signal;
    private final IndexStores stores;
    private final WorkerThread thread = new WorkerThread("search", this::run);
    private final AtomicLong steps = new AtomicLong();
    private volatile boolean serves;
    private String told = "";

    SearchWorker(NodeIndex index, QueueReader queue, SearchSources sources, SearchSignal signal, IndexStores stores) {
        this.index = index;
        this.queue = queue;
        this.sources = sources;
        this.signal = signal;
        this.stores = stores;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        // Not interrupted: that would close the files of the index under its writer.
        thread.stop(running -> signal.wake(), Duration.ofSeconds(8));
    }

    @Override
    public boolean isRunning() {
        return thread.running();
    }

    void wake() {
        signal.wake();
    }

    /** Waits for a step that began after now, at most so long. */
    void settle(Duration longest) throws InterruptedException {
        long wanted = steps.get() + 2;
        long begin = System.nanoTime();
        while (isRunning() && (steps.get() < wanted || !serves)) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new IllegalStateException("the search index did not catch up");
            }
            signal.wake();
            Thread.sleep(5);
        }
    }

    private void run() {
        while (thread.goesOn()) {
            try {
                Optional<IndexStore> store = stores.take();
                if (store.isPresent()) {
                    write(store.get());
                } else {
                    serve();
                }
            } catch (IndexAway e) {
                tell(String.valueOf(e.getMessage()));
                again();
            } catch (IOException | RuntimeException e) {
                if (thread.goesOn()) {
                    LOG.warn("the search index will be tried again", e);
                    again();
                }
            }
        }
        index.use(null);
    }

    /** Once, however long it lasts. */
    private void tell(String why) {
        if (thread.goesOn() && !why.equals(told)) {
            LOG.warn("the search index is asked again every two seconds: {}", why);
            told = why;
        }
    }

    private void again() {
        if (thread.goesOn()) {
            WorkerThread.pause(AFTER_FAILURE);
        }
    }

    private void write(IndexStore store) throws IOException {
        SearchNode node = new SearchNode(store, index, queue, sources, COMMIT);
        try {
            node.open();
            told = "";
            while (thread.goesOn()) {
                step(node);
            }
        } finally {
            serves = false;
            node.close();
        }
    }

    /** Asks what another process writes, until that one ends. */
    private void serve() throws IOException {
        if (!index.serves()) {
            index.use(stores.shared().orElse(null));
        }
        serves = index.serves();
        steps.incrementAndGet();
        try {
            signal.await(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(SearchNode node) throws IOException {
        try {
            signal.await(POLL);
            if (thread.goesOn()) {
                node.step();
                serves = node.serves();
                steps.incrementAndGet();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            if (thread.goesOn()) {
                LOG.warn("the search index will catch up later", e);
                WorkerThread.pause(AFTER_FAILURE);
            }
        }
    }
}

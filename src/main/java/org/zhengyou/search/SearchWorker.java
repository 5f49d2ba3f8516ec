package org.zhengyou.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhengyou.platform.Settings;

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
    private final Path folder;
    private volatile @Nullable Thread thread;
    private final AtomicLong steps = new AtomicLong();
    private volatile boolean serves;

    SearchWorker(NodeIndex index, QueueReader queue, SearchSources sources, SearchSignal signal, Settings settings) {
        this.index = index;
        this.queue = queue;
        this.sources = sources;
        this.signal = signal;
        this.folder = settings.searchFolder();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: it goes on only as long as it is the one.
            Thread fresh = Thread.ofPlatform().name("search").daemon().unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            // Not interrupted: that would close the files of the index under its writer.
            signal.wake();
            try {
                running.join(Duration.ofSeconds(8));
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

    private boolean on() {
        return thread == Thread.currentThread();
    }

    private void run() {
        while (on()) {
            try {
                SearchNode node = new SearchNode(NodeFolder.take(folder), index, queue, sources, COMMIT);
                try {
                    node.open();
                    while (on()) {
                        step(node);
                    }
                } finally {
                    serves = false;
                    node.close();
                }
            } catch (IOException | RuntimeException e) {
                if (on()) {
                    LOG.warn("the search index will be tried again", e);
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void step(SearchNode node) throws IOException {
        try {
            signal.await(POLL);
            if (on()) {
                node.step();
                serves = node.serves();
                steps.incrementAndGet();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            if (on()) {
                LOG.warn("the search index will catch up later", e);
                pause(AFTER_FAILURE);
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

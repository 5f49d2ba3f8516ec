package org.zhengyou.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengyou.search.Follower.Note;

/**
 * This node's index through its life: opened, followed, committed, and built anew where there is none, a damaged one or
 * one of an earlier generation. One thread calls it; a build runs in another, and the old index serves until it is done.
 */
final class SearchNode {
    private static final Logger LOG = LoggerFactory.getLogger(SearchNode.class);
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final IndexStore store;
    private final NodeIndex serving;
    private final QueueReader queue;
    private final SearchSources sources;
    private final Duration commitEvery;
    private @Nullable Follower follower;
    private @Nullable Build build;
    private boolean stale;
    private long committedAt = System.nanoTime();
    private long toldAt = System.nanoTime();
    private String cluster = "";
    private volatile boolean stopping;

    /** @param commitEvery how long changes may be found before they are on the disk */
    SearchNode(IndexStore store, NodeIndex serving, QueueReader queue, SearchSources sources, Duration commitEvery) {
        this.store = store;
        this.serving = serving;
        this.queue = queue;
        this.sources = sources;
        this.commitEvery = commitEvery;
    }

    /** Goes on with the index on the disk, if it can be trusted. */
    void open() throws IOException {
        boolean known = queue.join(store.node());
        cluster = queue.cluster();
        Optional<String> current = store.current();
        store.sweep(current.orElse(null));
        if (known && current.isPresent()) {
            follower = resume(current.get());
        }
        if (follower != null) {
            WrittenIndex index = follower.index();
            serving.use(index);
            Thread.ofPlatform().name("search-check").daemon().start(() -> check(index));
        }
    }

    private @Nullable Follower resume(String name) throws IOException {
        WrittenIndex index = null;
        try {
            index = store.open(name);
            Note note = Note.of(index.note());
            if (note != null && note.cluster().equals(cluster) && queue.passed(note.position())) {
                return Follower.resume(index, note, queue, sources);
            }
            LOG.info("the search index is not of this database or program and is built anew");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            if (store.elsewhere()) {
                throw e;
            }
            LOG.warn("the search index is damaged and is built anew", e);
        }
        close(index);
        return null;
    }

    /** Lucene itself looks at some bytes only when it merges. */
    private void check(WrittenIndex index) {
        try {
            index.check();
        } catch (AlreadyClosedException e) {
            LOG.debug("closed while it was checked", e);
        } catch (IOException e) {
            LOG.warn("the search index is damaged and is built anew", e);
            serving.use(null);
        }
    }

    /** Catches up with what is committed, and sees to builds and commits. */
    void step() throws IOException {
        store.hold();
        swap();
        Follower known = follower;
        if (known != null && !serving.serves()) {
            if (store.elsewhere()) {
                throw new IndexAway("to be opened again");
            }
            close(known.index());
            known = null;
            follower = null;
        }
        if (known == null || stale || known.generation() != queue.generation()) {
            build();
        }
        if (known != null) {
            follow(known);
        }
    }

    /** Whether the records up to now can be found. */
    boolean serves() {
        return follower != null && serving.serves();
    }

    private void follow(Follower known) {
        try {
            // Without changes the position may stay: what it misses is in the queue, and nothing is.
            boolean more = known.pending();
            while (more && !stopping) {
                more = known.batch();
            }
            if (known.dirty() && System.nanoTime() - committedAt > commitEvery.toNanos()) {
                commit(known);
            } else if (System.nanoTime() - toldAt > LIFE.toNanos()) {
                tell(known);
            }
        } catch (IndexAway e) {
            throw e;
        } catch (UncheckedIOException | AlreadyClosedException e) {
            LOG.error("the search index cannot be written and is built anew", e);
            serving.use(null);
        }
    }

    private void commit(Follower known) {
        known.commit();
        committedAt = System.nanoTime();
        tell(known);
        queue.prune();
    }

    /** Says that the node lives, and how far it is. What it was told meanwhile is lost if nobody knew it any more. */
    private void tell(Follower known) {
        toldAt = System.nanoTime();
        // What is being built needs the queue from where it began.
        if (build == null && !queue.reached(store.node(), known.onDisk(), known.generation())) {
            stale = true;
        }
        if (stale || !queue.cluster().equals(cluster)) {
            LOG.warn("the database does not know this search index; it is built anew");
            queue.join(store.node());
            cluster = queue.cluster();
            stale = true;
        }
    }

    private void build() throws IOException {
        if (build == null && !stopping) {
            Build fresh = new Build(store.fresh());
            build = fresh;
            stale = false;
            fresh.thread.start();
        }
    }

    private void swap() throws IOException {
        Build done = build;
        if (done == null || done.thread.isAlive()) {
            return;
        }
        build = null;
        Follower next = done.follower;
        if (next == null) {
            store.sweep(store.current().orElse(null));
            return;
        }
        store.use(done.name);
        Follower before = follower;
        follower = next;
        serving.use(next.index());
        if (before != null) {
            close(before.index());
        }
        store.sweep(done.name);
        commit(next);
    }

    void close() throws IOException {
        stopping = true;
        Build running = build;
        if (running != null) {
            try {
                running.thread.join(Duration.ofSeconds(6));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        serving.use(null);
        Follower known = follower;
        if (known != null) {
            try {
                known.commit();
            } catch (UncheckedIOException | AlreadyClosedException e) {
                LOG.warn("the search index was not committed; it catches up at the next start", e);
            }
            close(known.index());
        }
        store.close();
    }

    private static void close(@Nullable WrittenIndex index) {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index did not close", e);
        }
    }

    /** A new index beside the one that serves. */
    private final class Build {
        final String name;
        final Thread thread = Thread.ofPlatform().name("search-build").daemon().unstarted(this::run);
        volatile @Nullable Follower follower;

        Build(String name) {
            this.name = name;
        }

        private void run() {
            long begin = System.nanoTime();
            WrittenIndex index = null;
            try {
                index = store.open(name);
                Follower fresh = Follower.begin(index, queue, sources);
                fresh.fill(() -> stopping);
                boolean more = true;
                while (more && !stopping) {
                    more = fresh.batch();
                }
                if (!stopping) {
                    fresh.commit();
                    LOG.info(
                            "search index built: {} entries in {} s",
                            index.size(),
                            Math.round((System.nanoTime() - begin) / 1e9));
                    follower = fresh;
                    return;
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("the search index could not be built; it will be tried again", e);
                pause();
            }
            close(index);
        }

        private void pause() {
            for (long waited = 0; waited < AFTER_FAILURE.toMillis() && !stopping; waited += 100) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}

package org.zhengyou.search;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done to the index as a whole. */
@Component
public class SearchUpkeep {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final NodeIndex index;
    private final Optional<SearchWorker> worker;
    private final QueueReader queue;

    SearchUpkeep(NodeIndex index, Optional<SearchWorker> worker, QueueReader queue) {
        this.index = index;
        this.worker = worker;
        this.queue = queue;
    }

    /** Whether this node finds all records; while its index is first built, nothing is found. */
    public boolean ready() {
        return index.serves();
    }

    /** Builds the index anew from the records, on every node, while the old one serves. Returns at once. */
    public void rebuild() {
        queue.nextGeneration();
        worker.ifPresent(SearchWorker::wake);
    }

    /**
     * Waits until what was committed before can be found here; where another process writes the index, only until there is
     * one. Outside any transaction.
     */
    public void settle() throws InterruptedException {
        if (worker.isPresent()) {
            worker.get().settle(LONGEST);
        }
    }
}

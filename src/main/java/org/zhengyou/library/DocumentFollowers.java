package org.zhengyou.library;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.schedule.CommitSignal;
import org.zhengyou.search.SearchQueue;

/** Who follows what becomes of documents: the index, and the worker that makes previews. In the writer's transaction. */
@Component
public class DocumentFollowers {
    /** The name of the documents in the index. */
    public static final String COLLECTION = "document";

    private final SearchQueue queue;
    private final CommitSignal work = new CommitSignal();

    DocumentFollowers(SearchQueue queue) {
        this.queue = queue;
    }

    public void changed(UUID unit, UUID id) {
        queue.changed(COLLECTION, unit, id);
        work.afterCommit();
    }

    /** Waits for a change, at most so long; several wake once. */
    public void await(Duration longest) throws InterruptedException {
        work.await(longest);
    }
}

package org.zhengyou.library.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhengyou.library.DocumentFollowers;
import org.zhengyou.library.likeness.CompareDocuments;
import org.zhengyou.library.rendering.RenderDocuments;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.schedule.WorkerThread;

/** Makes previews one after another, and looks for likenesses between them; what it was doing when it died is done again. */
@Component
@ConditionalOnWebApplication
class LibraryWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryWorker.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final RenderDocuments previews;
    private final CompareDocuments likenesses;
    private final DocumentFollowers followers;
    private final Clock clock;
    private final boolean background;
    private final WorkerThread thread = new WorkerThread("library", this::run);

    LibraryWorker(
            RenderDocuments previews,
            CompareDocuments likenesses,
            DocumentFollowers followers,
            Clock clock,
            Settings settings) {
        this.previews = previews;
        this.likenesses = likenesses;
        this.followers = followers;
        this.clock = clock;
        this.background = settings.background();
    }

    @Override
    public void start() {
        if (background) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        thread.stop(Thread::interrupt, Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return thread.running();
    }

    private void run() {
        while (thread.goesOn()) {
            try {
                if (!previews.next(clock.instant()) && !likenesses.next(clock.instant())) {
                    followers.await(POLL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | IOException e) {
                if (!thread.goesOn()) {
                    return;
                }
                LOG.warn("previews and likenesses will be tried again", e);
                WorkerThread.pause(AFTER_FAILURE);
            }
        }
    }
}

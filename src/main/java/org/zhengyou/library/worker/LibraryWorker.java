package org.zhengyou.library.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhengyou.library.DocumentFollowers;
import org.zhengyou.library.likeness.CompareDocuments;
import org.zhengyou.library.rendering.RenderDocuments;
import org.zhengyou.platform.Settings;

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
    private volatile @Nullable Thread thread;

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
    public synchronized void start() {
        if (background && thread == null) {
            Thread fresh = Thread.ofPlatform().name("library").daemon().unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (!previews.next(clock.instant()) && !likenesses.next(clock.instant())) {
                    followers.await(POLL);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | IOException e) {
                if (thread != Thread.currentThread()) {
                    return;
                }
                LOG.warn("previews and likenesses will be tried again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.zhengyou.platform.schedule;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The thread of a bean that works as long as the program serves. Its work asks {@link #goesOn} again and again. */
public final class WorkerThread {
    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    public WorkerThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: it goes on only as long as it is the one.
            Thread fresh = Thread.ofPlatform().name(name).daemon().unstarted(work);
            thread = fresh;
            fresh.start();
        }
    }

    /**
     * From now on the work is not to go on.
     *
     * @param wake what lets the thread notice it, as an interruption where its work can bear one
     * @param longest how long to wait until it has ended
     */
    public synchronized void stop(Consumer<Thread> wake, Duration longest) {
        Thread running = thread;
        thread = null;
        if (running != null) {
            wake.accept(running);
            try {
                running.join(longest);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean running() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    /** Whether whoever asks is the thread that is to work. */
    public boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /** Before trying again; an interruption ends it early and is kept. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.zhengyou.preview.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Rendition;

/** The workers of this program: started when they are needed, kept warm, stopped when nobody sent a file for a while. */
@Component
public final class Workers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final String FOLDER = "preview-work";
    private static final Duration IDLE = Duration.ofMinutes(10);
    /** After so many files a worker is replaced, so that what a library never gives back does not add up. */
    private static final int MOST_FILES = 500;

    private static final AtomicLong STARTED = new AtomicLong();

    private final Path folder;
    private final WorkerCommand command;
    private final Duration time;
    private final Semaphore free;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean closed;
    private volatile long lastUse;

    @Autowired
    Workers(Settings settings) {
        this(settings.data(), settings.preview());
    }

    /** @param data their folder lies in it */
    public Workers(Path data, Settings.Preview settings) {
        this(data, settings, new WorkerCommand(settings));
    }

    Workers(Path data, Settings.Preview settings, WorkerCommand command) {
        this.folder = data.resolve(FOLDER).toAbsolutePath();
        this.command = command;
        this.time = settings.time();
        this.free = new Semaphore(settings.processes(), true);
    }

    /** See {@link org.zhengyou.preview.Reader#inspect}. */
    public Inspection inspect(Path file, String name) {
        Request request = new Request(Request.Task.INSPECT, file.toAbsolutePath(), ending(name));
        if (ask(request, folder, page -> {}) instanceof Reply.Inspected(Inspection inspection)) {
            return inspection;
        }
        throw new FileRefused(Reason.DAMAGED);
    }

    /** See {@link org.zhengyou.preview.Reader#render}. */
    public Rendition render(Path file, FileKind kind, Path into, IntConsumer pageReady) {
        try {
            Files.createDirectories(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Request request = new Request(Request.Task.RENDER, file.toAbsolutePath(), kind.name());
        if (ask(request, into, pageReady) instanceof Reply.Rendered(Rendition rendition)) {
            return rendition;
        }
        throw new FileRefused(Reason.DAMAGED);
    }

    /** The worker learns no more of the name than what it may be asked for. */
    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.length() > 10 ? "" : ending;
    }

    private Reply ask(Request request, Path into, IntConsumer pageReady) {
        free.acquireUninterruptibly();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return askOne(request, into, pageReady);
                } catch (WorkerProcess.Gone e) {
                    // It may have been stopped from outside while it waited; the file has had no part in that.
                    if (attempt == 2) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lastUse = System.nanoTime();
            free.release();
            CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(this::stopIdle);
        }
    }

    private Reply askOne(Request request, Path into, IntConsumer pageReady) throws IOException {
        WorkerProcess worker = take();
        boolean sound = false;
        try {
            Reply reply = worker.ask(request, into, time, pageReady);
            if (reply instanceof Reply.Refused(Reason reason, String detail)) {
                LOG.debug("{} refused: {} {}", request.task(), reason, detail);
                // What ran out of something may have left half of something else behind.
                sound = reason != Reason.TOO_MUCH_MEMORY;
                throw new FileRefused(reason);
            }
            sound = true;
            return reply;
        } finally {
            giveBack(worker, sound);
        }
    }

    private WorkerProcess take() throws IOException {
        synchronized (idle) {
            for (@Nullable WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
                if (worker.alive()) {
                    return worker;
                }
                worker.close();
            }
        }
        if (closed) {
            throw new IOException("the program is ending");
        }
        if (begun.compareAndSet(false, true)) {
            deleteLeftOver();
        }
        long number = STARTED.incrementAndGet();
        return WorkerProcess.start(folder.resolve(ProcessHandle.current().pid() + "-" + number), command);
    }

    private void giveBack(WorkerProcess worker, boolean sound) throws IOException {
        if (sound && worker.alive() && worker.files() < MOST_FILES) {
            worker.clear();
            synchronized (idle) {
                if (!closed) {
                    idle.push(worker);
                    return;
                }
            }
        }
        worker.close();
    }

    /** Folders of programs that were killed. */
    private void deleteLeftOver() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> found = Files.list(folder)) {
            for (Path left : found.toList()) {
                String pid = left.getFileName().toString().replaceFirst("-.*", "");
                if (!pid.matches("\\d{1,10}")
                        || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    FileSystemUtils.deleteRecursively(left);
                }
            }
        }
    }

    private void stopIdle() {
        if (System.nanoTime() - lastUse >= IDLE.toNanos()) {
            stopAll();
        }
    }

    private void stopAll() {
        synchronized (idle) {
            for (WorkerProcess worker : idle) {
                try {
                    worker.close();
                } catch (IOException e) {
                    LOG.debug("the folder of a worker stays", e);
                }
            }
            idle.clear();
        }
    }

    @Override
    public void destroy() {
        closed = true;
        stopAll();
    }
}

package org.zhengyou.preview.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** One worker and its folder, from the program's side. Used by one thread at a time. */
final class WorkerProcess implements AutoCloseable {
    /** The worker was gone before it began with the file. */
    static final class Gone extends IOException {
        Gone(IOException cause) {
            super(cause);
        }
    }

    private static final Pattern OURS =
            Pattern.compile("text\\.txt|[1-9]\\d{0,5}\\.html|[0-9a-f]{64}\\.(png|jpg|webp|svg)");
    private static final Duration START = Duration.ofSeconds(60);
    /** A thread of its own: in a shared pool a worker that must be stopped might wait behind those who wait for it. */
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("preview-watch").factory());

    private static final int OUT_OF_MEMORY = 3;
    private static final int KILLED_BY_SYSTEM = 137;

    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private volatile boolean overran;
    private int files;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Returns when it is ready for a file.
     *
     * @param folder is made anew, for this worker alone
     */
    static WorkerProcess start(Path folder, WorkerCommand command) throws IOException {
        Files.createDirectories(folder.resolve(Worker.OUT));
        Files.createDirectories(folder.resolve("tmp"));
        Files.createFile(folder.resolve("hosts"));
        WorkerProcess worker = new WorkerProcess(command.start(folder), folder);
        Future<?> watch = worker.killAfter(START);
        try {
            worker.begun();
            return worker;
        } catch (IOException e) {
            worker.close();
            throw new IOException("a process to open files in does not start", e);
        } finally {
            watch.cancel(false);
        }
    }

    /**
     * Sends one file and waits for the last reply.
     *
     * @param into where the rendition is to lie; of no matter for an inspection
     * @throws Gone where nothing is known of the file
     * @throws FileRefused also for a worker that broke, which must then not be used again
     */
    Reply ask(Request request, Path into, Duration time, IntConsumer pageReady) throws IOException {
        files++;
        Future<?> watch = killAfter(time);
        try {
            begin(request);
            return follow(into, pageReady);
        } catch (Gone e) {
            throw e;
        } catch (IOException e) {
            throw new FileRefused(broken(e), e);
        } finally {
            watch.cancel(false);
        }
    }

    private void begin(Request request) throws Gone {
        try {
            request.write(requests);
            requests.flush();
            begun();
        } catch (IOException e) {
            kill();
            throw new Gone(e);
        }
    }

    private void begun() throws IOException {
        if (!(Reply.read(replies) instanceof Reply.Begun)) {
            throw new IOException("it speaks of another file");
        }
    }

    private Future<?> killAfter(Duration time) {
        return WATCH.schedule(
                () -> {
                    overran = true;
                    kill();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Reply follow(Path into, IntConsumer pageReady) throws IOException {
        int pages = 0;
        while (true) {
            Reply reply = Reply.read(replies);
            switch (reply) {
                case Reply.PageReady(int number) -> {
                    if (number != ++pages || pages > Limits.DEFAULT.pages()) {
                        throw new IOException("page " + number + " after " + (pages - 1));
                    }
                    fetch(into);
                    pageReady.accept(number);
                }
                case Reply.Begun _ -> throw new IOException("it began twice");
                case Reply.Rendered(var rendition) -> {
                    if (rendition.pages() != pages) {
                        throw new IOException(rendition.pages() + " pages instead of " + pages);
                    }
                    fetch(into);
                    return reply;
                }
                case Reply.Inspected _, Reply.Refused _ -> {
                    return reply;
                }
            }
        }
    }

    /** The worker's folder is not trusted: only plain files of the expected names leave it. */
    private void fetch(Path into) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(Worker.OUT))) {
            for (Path file : found.sorted().toList()) {
                String name = file.getFileName().toString();
                if (OURS.matcher(name).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(file, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private Reason broken(IOException cause) {
        try {
            // A process that ended by itself says why by its status; one that talks on is stopped, and says nothing.
            boolean ended = cause instanceof EOFException && process.waitFor(5, TimeUnit.SECONDS);
            kill();
            if (overran) {
                return Reason.TOO_SLOW;
            }
            return ended && (process.exitValue() == OUT_OF_MEMORY || process.exitValue() == KILLED_BY_SYSTEM)
                    ? Reason.TOO_MUCH_MEMORY
                    : Reason.DAMAGED;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return Reason.TOO_SLOW;
        }
    }

    /** Nothing of one file is there for the next. */
    void clear() throws IOException {
        for (String name : List.of(Worker.OUT, "tmp")) {
            Path inner = folder.resolve(name);
            FileSystemUtils.deleteRecursively(inner);
            Files.createDirectory(inner);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Since the start. */
    int files() {
        return files;
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}

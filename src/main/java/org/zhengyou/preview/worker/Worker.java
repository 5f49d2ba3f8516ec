package org.zhengyou.preview.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;
import org.zhengyou.preview.Rendition;
import org.zhengyou.preview.inspect.Look;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderers;

/**
 * The process that opens files, one after the other. Starts without Spring, is spoken to through its standard input and
 * output, works in its current folder, and ends when its input does, that is, with the program.
 */
public final class Worker {
    /** Where pages are put, below the working folder; the program takes them from there. */
    static final String OUT = "out";

    private static final int STACK = 8 * 1024 * 1024;
    private static final int DETAIL = 500;
    private static final Set<String> OUTSIDE = Set.of("http", "https", "ftp", "mailto");

    /** What is done with a file; a test puts in what breaks. */
    interface Task {
        Reply answer(Request request, Output.PageReady ready) throws IOException;
    }

    /** Addresses may be spoken of, as the JDK itself does before it decrypts anything; none is opened or looked up. */
    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("no address is opened here: " + address);
        }

        @Override
        protected @Nullable InetAddress getHostAddress(URL address) {
            return null;
        }
    }

    private final Task task;
    private final DataOutputStream replies;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private Worker(Task task, OutputStream out) {
        this.task = task;
        this.replies = new DataOutputStream(new BufferedOutputStream(out));
    }

    public static void main(String[] args) {
        serve(Worker::open);
    }

    static void serve(Task task) {
        Worker worker = new Worker(task, new FileOutputStream(FileDescriptor.out));
        // What a library prints must not be taken for a reply.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        // Where the system has no way to take the network away, at least no library opens an address by itself.
        URL.setURLStreamHandlerFactory(protocol -> OUTSIDE.contains(protocol) ? new Closed() : null);
        Thread work = new Thread(null, worker::work, "work", STACK);
        work.setDaemon(true);
        work.start();
        worker.listen();
    }

    /** Goes on while a file is worked on, so that the end of the program is noticed at once. */
    private void listen() {
        try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            while (true) {
                requests.add(Request.read(in));
            }
        } catch (IOException | RuntimeException e) {
            end();
        }
    }

    private static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    private void work() {
        try {
            say(new Reply.Begun());
            while (true) {
                Request request = requests.take();
                say(new Reply.Begun());
                say(answer(request));
            }
        } catch (IOException | InterruptedException e) {
            end();
        }
    }

    private Reply answer(Request request) {
        try {
            return task.answer(request, page -> say(new Reply.PageReady(page)));
        } catch (FileRefused e) {
            return new Reply.Refused(e.reason(), detail(e));
        } catch (StackOverflowError e) {
            return new Reply.Refused(Reason.TOO_MUCH_MEMORY, detail(e));
        } catch (Throwable e) {
            // Whatever a file does to a library, it is this file's fault alone.
            return new Reply.Refused(reason(e), detail(e));
        }
    }

    static Reply open(Request request, Output.PageReady ready) throws IOException {
        return switch (request.task()) {
            case INSPECT -> new Reply.Inspected(Look.at(request.file(), request.said(), Limits.DEFAULT));
            case RENDER -> render(request.file(), FileKind.valueOf(request.said()), ready);
        };
    }

    private static Reply render(Path file, FileKind kind, Output.PageReady ready) throws IOException {
        try (Output out = new Output(Path.of(OUT), Limits.DEFAULT, ready)) {
            Renderers.of(kind.family()).render(file, kind, out);
            if (out.pages() == 0) {
                throw new FileRefused(Reason.EMPTY);
            }
            out.close();
            return new Reply.Rendered(new Rendition(out.renderer(), out.pages()));
        }
    }

    /** A library may wrap the refusal of something it called. */
    private static Reason reason(Throwable e) {
        int depth = 0;
        for (Throwable cause = e; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            if (cause instanceof FileRefused refused) {
                return refused.reason();
            }
        }
        return Reason.DAMAGED;
    }

    private static String detail(Throwable e) {
        Throwable told = e instanceof FileRefused && e.getCause() != null ? e.getCause() : e;
        StackTraceElement[] at = told.getStackTrace();
        String text = told + (at.length == 0 ? "" : " at " + at[0]);
        return text.substring(0, Math.min(DETAIL, text.length()));
    }

    private void say(Reply reply) throws IOException {
        reply.write(replies);
        replies.flush();
    }
}

package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets one thread read what another one writes, a few hundred pieces ahead of it. */
final class ReadAhead<T> {
    private static final int BATCH = 256;
    private static final int BATCHES = 8;

    /** @param last nothing follows; {@code failure} tells why where it is not the end */
    private record Batch<T>(
            List<T> pieces, boolean last, @Nullable Throwable failure) {}

    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<T> filling = new ArrayList<>(BATCH);

    private ReadAhead() {}

    /**
     * Returns when everything read has been used. What either side throws ends both and is thrown here.
     *
     * @param read hands over piece after piece; runs in a thread of its own
     * @param use runs in the caller's thread, in the same order
     */
    static <T> void run(Consumer<Consumer<T>> read, Consumer<T> use) {
        ReadAhead<T> ahead = new ReadAhead<>();
        Thread reader = Thread.ofPlatform().name("read-ahead").start(() -> ahead.read(read));
        try {
            ahead.use(use);
        } finally {
            reader.interrupt();
            join(reader);
        }
    }

    private void read(Consumer<Consumer<T>> read) {
        Throwable failure = null;
        try {
            read.accept(piece -> {
                filling.add(piece);
                if (filling.size() == BATCH) {
                    hand(new Batch<>(filling, false, null));
                    filling = new ArrayList<>(BATCH);
                }
            });
        } catch (CancellationException e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        hand(new Batch<>(filling, true, failure));
    }

    private void hand(Batch<T> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    private void use(Consumer<T> use) {
        try {
            Batch<T> batch;
            do {
                batch = batches.take();
                batch.pieces().forEach(use);
            } while (!batch.last());
            switch (batch.failure()) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(batch.failure());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static void join(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

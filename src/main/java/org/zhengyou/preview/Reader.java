package org.zhengyou.preview;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.worker.Workers;

/**
 * Looks at files in processes of their own, with bounded memory and time, and without a network where the system allows
 * that. A file that breaks its process is refused; nothing else is touched. May be called by many threads; they wait for
 * a free process.
 */
@Component
public class Reader implements AutoCloseable {
    private final Workers workers;

    Reader(Workers workers) {
        this.workers = workers;
    }

    /**
     * One without the rest of the program; to be closed.
     *
     * @param data its processes work below this folder
     */
    public static Reader apart(Path data, Settings.Preview settings) {
        return new Reader(new Workers(data, settings));
    }

    /**
     * @param name as the file was sent; tells txt from md and doc from wps, and nothing else
     * @throws FileRefused for every file that is not taken
     */
    public Inspection inspect(Path file, String name) {
        return workers.inspect(file, name);
    }

    /**
     * Writes {@code text.txt} (UTF-8, the whole text), {@code 1.html}, {@code 2.html} … (whole documents without scripts,
     * forms and links to elsewhere) and beside them pictures named by their SHA-256. After a refusal the pages that
     * were told are complete.
     *
     * @param kind as {@link #inspect} told it
     * @param folder is made where it is missing
     * @param pageReady is called in this thread with each page's number, from 1, as soon as it lies on the disk
     * @throws FileRefused where the file cannot be shown
     */
    public Rendition render(Path file, FileKind kind, Path folder, IntConsumer pageReady) {
        return workers.render(file, kind, folder, pageReady);
    }

    /** Ends its processes. */
    @Override
    public void close() {
        workers.destroy();
    }
}

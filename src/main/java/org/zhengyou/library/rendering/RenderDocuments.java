package org.zhengyou.library.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.Documents;
import org.zhengyou.library.rendering.Renderings.Job;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.Reader;
import org.zhengyou.preview.Rendition;
import org.zhengyou.search.SearchIndex;

/** Makes a document's preview, and finds its keywords in the text. */
@Component
public class RenderDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(RenderDocuments.class);
    private static final int KEYWORDS = 5;

    private final Renderings renderings;
    private final Documents documents;
    private final DocumentTags tags;
    private final FileStore files;
    private final Reader reader;
    private final SearchIndex index;

    RenderDocuments(
            Renderings renderings,
            Documents documents,
            DocumentTags tags,
            FileStore files,
            Reader reader,
            SearchIndex index) {
        this.renderings = renderings;
        this.documents = documents;
        this.tags = tags;
        this.files = files;
        this.reader = reader;
        this.index = index;
    }

    /** The one that has waited longest; false where none waits. */
    public boolean next(Instant now) {
        Optional<Job> job = renderings.take(now);
        job.ifPresent(taken -> whileAlive(taken, now));
        return job.isPresent();
    }

    /** Says again and again that it is being made: what a killed program left is then soon begun anew. */
    private void whileAlive(Job job, Instant now) {
        long began = System.nanoTime();
        try (ScheduledExecutorService signs =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            Future<?> sign = signs.scheduleAtFixedRate(
                    () -> renderings.goesOn(job, now.plusNanos(System.nanoTime() - began)),
                    Renderings.SIGN.toSeconds(),
                    Renderings.SIGN.toSeconds(),
                    TimeUnit.SECONDS);
            render(job);
            sign.cancel(false);
        }
    }

    private void render(Job job) {
        Path folder = renderings.folder(job.unitId(), job.documentId(), job.version());
        try {
            FileSystemUtils.deleteRecursively(folder);
            Rendition rendition = reader.render(files.path(job.hash()), job.kind(), folder, page -> {});
            name(job);
            renderings.finished(job, rendition);
        } catch (FileRefused refused) {
            renderings.failed(job, "preview.refused." + refused.reason());
        } catch (IOException e) {
            LOG.warn("no preview of {} could be written", job.documentId(), e);
            renderings.failed(job, "library.failure.disk");
        }
    }

    /** Keywords of the newest file. */
    private void name(Job job) {
        Optional<Document> document =
                documents.find(job.unitId(), job.documentId()).filter(found -> found.version() == job.version());
        if (document.isPresent()) {
            String text = renderings.text(job.unitId(), job.documentId(), job.version());
            tags.found(
                    job.unitId(),
                    job.documentId(),
                    index.keywords(document.get().title(), text, KEYWORDS));
        }
    }
}

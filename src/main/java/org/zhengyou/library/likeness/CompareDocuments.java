package org.zhengyou.library.likeness;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.likeness.Likenesses.Found;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Synonyms;
import org.zhengyou.likeness.Text;
import org.zhengyou.likeness.TextIndex;
import org.zhengyou.platform.Settings;

/**
 * Looks through the collection for what is like a document's newest text. The fingerprints lie in the data folder and may be thrown
 * away: they are made again from the texts. One process of an installation does this.
 */
@Component
public class CompareDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(CompareDocuments.class);
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Renderings renderings;
    private final Likenesses likenesses;
    private final Path folder;
    private @Nullable TextIndex index;

    CompareDocuments(
            JdbcClient jdbc, Documents documents, Renderings renderings, Likenesses likenesses, Settings settings) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.renderings = renderings;
        this.likenesses = likenesses;
        this.folder = settings.data().resolve("likeness").resolve(Integer.toString(TextIndex.VERSION));
    }

    private record Due(UUID unitId, UUID documentId, int version, String hash) {}

    /** The one that has waited longest; false where none waits. Without a text to read, the file itself is still compared. */
    public synchronized boolean next(Instant now) throws IOException {
        TextIndex open = open();
        Optional<Due> due = jdbc.sql("""
                        select unit_id, document_id, version, hash from document_version
                        where rendering in ('DONE', 'FAILED') and not compared order by added_at limit 1
                        """).query(Due.class).optional();
        if (due.isPresent()) {
            attempt(open, due.get(), now);
        }
        return due.isPresent();
    }

    private void attempt(TextIndex open, Due due, Instant now) throws IOException {
        try {
            compare(open, due, now);
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            // The disk was full, or the folder is gone: opened again, it is read through.
            index = null;
            close(open);
            throw e;
        } catch (NestedRuntimeException e) {
            // The database: it is tried again.
            throw e;
        } catch (RuntimeException e) {
            // A fault of ours with one text holds back no other.
            LOG.error("{} could not be compared and is passed over", due, e);
            done(due);
        }
    }

    private void compare(TextIndex open, Due due, Instant now) throws IOException {
        Optional<Document> document =
                documents.find(due.unitId(), due.documentId()).filter(found -> found.version() == due.version());
        if (document.isPresent()) {
            String key = key(due.unitId(), due.documentId(), due.version());
            Text text = new Text(key, words(key));
            open.remove(IntStream.rangeClosed(1, due.version())
                    .mapToObj(version -> key(due.unitId(), due.documentId(), version))
                    .toList());
            List<Found> found = new ArrayList<>();
            if (!text.words().isBlank()) {
                open.put(List.of(text));
                open.like(text, MOST).forEach(likeness -> found.add(found(likeness)));
            }
            open.commit();
            sameFiles(due).stream()
                    .filter(same -> found.stream().noneMatch(known -> known.id().equals(same.documentId())))
                    .forEach(same -> found.add(new Found(
                            same.unitId(),
                            same.documentId(),
                            new Likeness(same.documentId().toString(), 1, 1, 0, false, List.of()))));
            likenesses.replace(document.get(), found, now);
        }
        done(due);
    }

    private void done(Due due) {
        jdbc.sql("""
                        update document_version set compared = true
                        where unit_id = :unit and document_id = :document and version = :version
                        """)
                .param("unit", due.unitId())
                .param("document", due.documentId())
                .param("version", due.version())
                .update();
    }

    private List<Due> sameFiles(Due due) {
        return jdbc.sql("""
                        select v.unit_id, v.document_id, v.version, v.hash
                        from document_version v
                        join document d on d.unit_id = v.unit_id and d.id = v.document_id and d.version = v.version
                        where v.hash = :hash and v.document_id <> :document limit :most
                        """)
                .param("hash", due.hash())
                .param("document", due.documentId())
                .param("most", MOST)
                .query(Due.class)
                .list();
    }

    private TextIndex open() throws IOException {
        TextIndex known = index;
        if (known == null) {
            known = sound();
            index = known;
            if (known.size() == 0) {
                jdbc.sql("update document_version set compared = false where compared")
                        .update();
            }
        }
        return known;
    }

    /** The one in the folder, or an empty one in place of one that is damaged. */
    private TextIndex sound() throws IOException {
        TextIndex known = null;
        try {
            known = new TextIndex(folder, Synonyms.shipped(), this::words);
            known.check();
            return known;
        } catch (LockObtainFailedException e) {
            // Another process has it.
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("the fingerprints of the documents are damaged and are made again", e);
            close(known);
            FileSystemUtils.deleteRecursively(folder);
            return new TextIndex(folder, Synonyms.shipped(), this::words);
        }
    }

    private static void close(@Nullable TextIndex index) {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("what was not committed is made again", e);
        }
    }

    /** Empty also where the disk does not give it back: one unreadable text holds back no other. */
    private String words(String key) {
        String[] parts = key.split("/", -1);
        try {
            return renderings.text(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (UncheckedIOException e) {
            LOG.error("the text of {} cannot be read; it is not compared", key, e);
            return "";
        }
    }

    private static String key(UUID unit, UUID document, int version) {
        return unit + "/" + document + "/" + version;
    }

    private static Found found(Likeness likeness) {
        String[] parts = likeness.id().split("/", -1);
        return new Found(UUID.fromString(parts[0]), UUID.fromString(parts[1]), likeness);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }
}

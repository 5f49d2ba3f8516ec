package org.zhengyou.library.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentFollowers;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.Rendition;

/**
 * Previews and where they lie. The rows of versions are the queue: one that a dead worker left is taken again, at most
 * {@value #TRIES} times.
 */
@Component
public class Renderings {
    /** After so long without a sign of life, another one takes what a worker was making. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** How often a worker gives that sign. */
    static final Duration SIGN = LEASE.dividedBy(4);

    private static final int TRIES = 3;
    private static final int MOST_BYTES = 4 << 20;
    private static final int FIRST_BYTES = 4 << 10;

    private final JdbcClient jdbc;
    private final DocumentSight sight;
    private final DocumentFollowers followers;
    private final Path folder;

    Renderings(JdbcClient jdbc, DocumentSight sight, DocumentFollowers followers, Settings settings) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.followers = followers;
        this.folder = settings.data().resolve("previews");
    }

    /** A version to be rendered. */
    public record Job(UUID unitId, UUID documentId, int version, String hash, FileKind kind, int tries) {}

    /** The folder of a version's preview, whether there is one or not. */
    public Path folder(UUID unit, UUID document, int version) {
        return folder.resolve(unit.toString()).resolve(document + "-" + version);
    }

    /** Pages that lie on the disk, from the first: they come in their order, so few of them need to be looked for. */
    public int ready(UUID unit, UUID document, int version) {
        Path pages = folder(unit, document, version);
        int there = 0;
        int missing = 1;
        while (there(pages, missing)) {
            there = missing;
            missing *= 2;
        }
        while (missing - there > 1) {
            int middle = (there + missing) / 2;
            if (there(pages, middle)) {
                there = middle;
            } else {
                missing = middle;
            }
        }
        return there;
    }

    private static boolean there(Path pages, int number) {
        return Files.isRegularFile(pages.resolve(number + ".html"));
    }

    /** The words of a version; empty where there are none, or not yet. */
    public String text(UUID unit, UUID document, int version) {
        return text(unit, document, version, MOST_BYTES);
    }

    /** The first of them, for a page that many open. */
    public String firstWords(UUID unit, UUID document, int version) {
        return text(unit, document, version, FIRST_BYTES);
    }

    private String text(UUID unit, UUID document, int version, int most) {
        Path file = folder(unit, document, version).resolve("text.txt");
        try (var in = Files.newInputStream(file)) {
            // Cut in the middle of a character, the rest is no reason to lose all.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(in.readNBytes(most)))
                    .toString();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The oldest that waits, or that a dead worker left, taken by the caller. */
    @Transactional
    public Optional<Job> take(Instant now) {
        jdbc.sql("""
                        update document_version set rendering = 'FAILED', failure = :failure
                        where rendering = 'RUNNING' and rendered_by < :now and tries >= :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", TRIES)
                .param("failure", "library.failure.gave_up")
                .update();
        return jdbc.sql("""
                        update document_version v set rendering = 'RUNNING', rendered_by = :until, tries = tries + 1
                        from (select unit_id, document_id, version from document_version
                              where rendering = 'WAITING' or rendering = 'RUNNING' and rendered_by < :now
                              order by added_at limit 1 for update skip locked) due
                        where (v.unit_id, v.document_id, v.version) = (due.unit_id, due.document_id, due.version)
                        returning v.unit_id, v.document_id, v.version, v.hash, v.kind, v.tries
                        """)
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Job.class)
                .optional();
    }

    /** A sign of life from who is making it. */
    @Transactional
    public void goesOn(Job job, Instant now) {
        jdbc.sql("""
                        update document_version set rendered_by = :until
                        where unit_id = :unit and document_id = :document and version = :version
                          and rendering = 'RUNNING' and tries = :tries
                        """)
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("unit", job.unitId())
                .param("document", job.documentId())
                .param("version", job.version())
                .param("tries", job.tries())
                .update();
    }

    @Transactional
    public void finished(Job job, Rendition rendition) {
        finish(job, "DONE", null, rendition.renderer(), rendition.pages());
    }

    /** @param failure message key of the reason */
    @Transactional
    public void failed(Job job, String failure) {
        finish(job, "FAILED", failure, null, null);
    }

    private void finish(
            Job job, String rendering, @Nullable String failure, @Nullable String renderer, @Nullable Integer pages) {
        jdbc.sql("""
                        update document_version
                        set rendering = :rendering, failure = :failure, renderer = :renderer,
                            pages = coalesce(:pages, pages), compared = false
                        where unit_id = :unit and document_id = :document and version = :version
                        """)
                .param("rendering", rendering)
                .param("failure", failure, Types.VARCHAR)
                .param("renderer", renderer, Types.VARCHAR)
                .param("pages", pages, Types.INTEGER)
                .param("unit", job.unitId())
                .param("document", job.documentId())
                .param("version", job.version())
                .update();
        followers.changed(job.unitId(), job.documentId());
    }

    /** Tries once more; only where it failed. */
    @Transactional
    public void again(Document document, Viewer viewer) {
        if (!sight.works(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        jdbc.sql("""
                        update document_version set rendering = 'WAITING', failure = null, tries = 0
                        where unit_id = :unit and document_id = :document and version = :version
                          and rendering = 'FAILED'
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("version", document.version())
                .update();
        followers.changed(document.unitId(), document.id());
    }
}

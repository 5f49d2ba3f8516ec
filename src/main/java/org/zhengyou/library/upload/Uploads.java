package org.zhengyou.library.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.Uuid7;

/** Files on their way. What is acknowledged lies on the disk, so a sender that was cut off goes on from there. */
@Component
public class Uploads {
    /** How long one waits for its next part. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** Of one account at once. */
    static final int MOST = 40;

    /** Of one account at once, in files of the largest size. */
    static final int MOST_FULL = 5;

    private final JdbcClient jdbc;
    private final Path folder;
    private final long largest;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Uploads(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.folder = settings.data().resolve("uploads");
        this.largest = settings.library().file().toBytes();
    }

    /** The largest file that is taken, in bytes. */
    public long largest() {
        return largest;
    }

    /** How a part was taken. */
    public enum Outcome {
        TAKEN,
        /** It does not begin where the last one ended. */
        ELSEWHERE,
        /** Another part of it is being written. */
        BUSY,
        /** It holds more than was announced. */
        TOO_MUCH,
        /** It is not what its checksum says. */
        SPOILT
    }

    /**
     * Room for a file of so many bytes.
     *
     * @throws DocumentRefused when it is too large, or too much of the account's is on its way
     */
    @Transactional
    public Upload open(Viewer viewer, UUID unit, String name, long length, Instant now) {
        if (length > largest) {
            throw new DocumentRefused(Reason.TOO_LARGE, largest >> 20);
        }
        // Two at once could exceed the limits together.
        Turn.take(jdbc, 76, viewer.account().toString());
        Boolean room = jdbc.sql("""
                        select count(*) < :most and coalesce(sum(length), 0) + :length <= :bytes from upload
                        where account_id = :account and document_id is null and expires_at > :now
                        """)
                .param("most", MOST)
                .param("length", length)
                .param("bytes", MOST_FULL * largest)
                .param("account", viewer.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!room) {
            throw new DocumentRefused(Reason.TOO_MANY_UPLOADS);
        }
        UUID id = Uuid7.next();
        jdbc.sql("""
                        insert into upload (unit_id, id, account_id, name, length, expires_at)
                        values (:unit, :id, :account, :name, :length, :expires)
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("account", viewer.account())
                .param("name", name)
                .param("length", length)
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return get(viewer, unit, id, now);
    }

    /** @throws Missing also when it is another account's, or has expired */
    public Upload get(Viewer viewer, UUID unit, UUID id, Instant now) {
        return jdbc.sql("""
                        select * from upload
                        where unit_id = :unit and id = :id and account_id = :account and expires_at > :now
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("account", viewer.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Upload.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /**
     * Takes a part. Where the sender is cut off, what came is kept, unless the part has a checksum.
     *
     * @param offset where it begins
     * @throws IOException when the sender was cut off, or the disk failed
     */
    public Outcome take(Viewer viewer, Upload asked, long offset, InputStream part, @Nullable Checksum sum, Instant now)
            throws IOException {
        if (!busy.add(asked.id())) {
            return Outcome.BUSY;
        }
        try {
            Upload upload = get(viewer, asked.unitId(), asked.id(), now);
            if (upload.received() != offset) {
                return Outcome.ELSEWHERE;
            }
            Files.createDirectories(folder);
            try (FileChannel file =
                    FileChannel.open(file(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // A folder that was restored, or a disk that lost its last entries: what is not there is sent again.
                if (file.size() < upload.received()) {
                    note(upload, file.size(), now);
                    return Outcome.ELSEWHERE;
                }
                return new Part(file, upload, sum, received -> note(upload, received, now)).write(part);
            }
        } finally {
            busy.remove(asked.id());
        }
    }

    private void note(Upload upload, long received, Instant now) {
        jdbc.sql("""
                        update upload set received = :received, expires_at = :expires
                        where unit_id = :unit and id = :id and document_id is null
                        """)
                .param("received", received)
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .param("unit", upload.unitId())
                .param("id", upload.id())
                .update();
    }

    /** Where its bytes lie. */
    public Path file(Upload upload) {
        return folder.resolve(upload.id().toString());
    }

    /** Room for a file that came with a form; to be deleted by the caller. */
    public Path aside() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("form-" + Uuid7.next());
    }

    /** It became a document; its bytes stand in the file store. Its row says so before its file goes, for who asks meanwhile. */
    public void done(Upload upload, UUID document) {
        jdbc.sql("update upload set document_id = :document where unit_id = :unit and id = :id")
                .param("document", document)
                .param("unit", upload.unitId())
                .param("id", upload.id())
                .update();
        delete(upload.id());
    }

    /** Nothing comes of it. */
    @Transactional
    public void drop(Upload upload) {
        jdbc.sql("delete from upload where unit_id = :unit and id = :id")
                .param("unit", upload.unitId())
                .param("id", upload.id())
                .update();
        delete(upload.id());
    }

    /** Lets go of what nobody went on with, and of files that no row speaks of. */
    @Transactional
    public void clear(Instant now) {
        jdbc.sql("delete from upload where expires_at <= :now returning id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(this::delete);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            List<Path> old = files.filter(file -> older(file, now.minus(KEPT.multipliedBy(2))))
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean older(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException e) {
            return false;
        }
    }

    private void delete(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

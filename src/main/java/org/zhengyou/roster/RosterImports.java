package org.zhengyou.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Plans;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.sheet.Limits;
import org.zhengyou.platform.sheet.SheetRefused;
import org.zhengyou.roster.RosterImport.Counts;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.roster.RosterImport.State;
import org.zhengyou.roster.RosterRefused.Reason;

/** Imports: a file is brought, read, looked over, then written as a whole or put aside; and taken back as a whole. */
@Component
public class RosterImports {
    static final String COLUMNS = """
            unit_id, id, kind, state, file_name, as_of, rows_read, refusal, refusal_limit, created_at, applied_at, undone_at
            """;

    private final JdbcClient jdbc;
    private final RosterReading reading;
    private final BackgroundReading background;
    private final RosterSheets sheets;
    private final SealedFiles files;
    private final RosterWriting writing;
    private final TransactionTemplate transaction;

    RosterImports(
            JdbcClient jdbc,
            RosterReading reading,
            BackgroundReading background,
            RosterSheets sheets,
            SealedFiles files,
            RosterWriting writing,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.background = background;
        this.sheets = sheets;
        this.files = files;
        this.writing = writing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file and reads it in the background.
     *
     * @param top the unit below which its rows belong
     * @param asOf the day from which what it writes holds
     * @param actor account that brings it; null for the program itself
     */
    public UUID start(UUID top, Kind kind, String fileName, Path file, LocalDate asOf, @Nullable UUID actor) {
        RosterImport roster = keep(top, kind, fileName, file, asOf, actor);
        background.read(roster);
        return roster.id();
    }

    /** Writes what was sent into a file. */
    public interface Upload {
        void to(Path file) throws IOException;
    }

    /**
     * Takes what was sent and reads it in the background.
     *
     * @throws RosterRefused NO_FILE
     */
    public UUID bring(
            UUID top, Kind kind, @Nullable String fileName, Upload upload, LocalDate asOf, @Nullable UUID actor)
            throws IOException {
        Path clear = files.temporary();
        try {
            upload.to(clear);
            if (Files.size(clear) == 0) {
                throw new RosterRefused(Reason.NO_FILE);
            }
            String name = fileName == null || fileName.isBlank() ? kind.name() : fileName;
            return start(top, kind, name.substring(0, Math.min(200, name.length())), clear, asOf, actor);
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    /** Takes a file and reads it before it returns: previewed or refused. For the command line and the demo. */
    public RosterImport read(UUID top, Kind kind, String fileName, Path file, LocalDate asOf, @Nullable UUID actor) {
        RosterImport roster = keep(top, kind, fileName, file, asOf, actor);
        reading.read(roster);
        return get(top, roster.id());
    }

    private RosterImport keep(UUID top, Kind kind, String fileName, Path file, LocalDate asOf, @Nullable UUID actor) {
        try {
            if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
                throw new SheetRefused(SheetRefused.Reason.FILE_TOO_LARGE, Limits.DEFAULT.fileBytes() >> 20, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UUID id = Uuid7.next();
        files.keep(id, file);
        jdbc.sql("""
                        insert into roster_import (unit_id, id, kind, state, file_name, file_digest, as_of, created_at,
                            created_by)
                        values (:top, :id, :kind, 'READING', :name, :digest, :asOf, now(), :actor)
                        """)
                .param("top", top)
                .param("id", id)
                .param("kind", kind.name())
                .param("name", fileName)
                .param("digest", digest(file))
                .param("asOf", asOf)
                .param("actor", actor)
                .update();
        return get(top, id);
    }

    /** Whether its reading has ended without an outcome, as far as this program knows: another may be at it. */
    public boolean stopped(RosterImport roster) {
        return roster.state() == State.READING && !background.reads(roster.id());
    }

    /**
     * Begins the reading again, where it has stopped.
     *
     * @throws RosterRefused WRONG_STATE
     */
    public void readAgain(UUID top, UUID id) {
        RosterImport roster = get(top, id);
        if (roster.state() != State.READING) {
            throw new RosterRefused(Reason.WRONG_STATE);
        }
        background.read(roster);
    }

    public RosterImport get(UUID top, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from roster_import where unit_id = :top and id = :id")
                .param("top", top)
                .param("id", id)
                .query(RosterImport.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** The latest first. */
    public List<RosterImport> list(UUID top, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from roster_import where unit_id = :top order by created_at desc limit :limit offset :offset
                        """)
                .param("top", top)
                .param("limit", limit)
                .param("offset", offset)
                .query(RosterImport.class)
                .list();
    }

    public List<RosterSheet> sheets(RosterImport roster) {
        return sheets.of(roster.unitId(), roster.id());
    }

    public Counts counts(RosterImport roster) {
        return jdbc.sql("""
                        select count(*) filter (where action = 'ADD') as added,
                               count(*) filter (where action = 'CHANGE') as changed,
                               count(*) filter (where action = 'SAME') as same,
                               count(*) filter (where action = 'FAULTY') as faulty,
                               count(*) filter (where action <> 'FAULTY' and warned) as warned
                        from %s where unit_id = :top and import_id = :id
                        """.formatted(RosterRows.table(roster.kind())))
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(Counts.class)
                .single();
    }

    /** Column index to field for each sheet, "" to leave a column out; the file is read again in the background. */
    public void choose(UUID top, UUID id, Map<Integer, Map<Integer, String>> choices) {
        RosterImport roster = get(top, id);
        transaction.executeWithoutResult(status -> {
            go(roster, State.READING, State.PREVIEWED);
            choices.forEach((sheet, choice) -> sheets.choose(top, id, sheet, choice));
        });
        background.read(roster);
    }

    /** Writes every row that can be written, in one transaction. */
    public Counts apply(UUID top, UUID id, @Nullable UUID actor) {
        RosterImport roster = get(top, id);
        try {
            transaction.executeWithoutResult(status -> {
                Plans.forSets(jdbc);
                go(roster, State.APPLIED, State.PREVIEWED);
                writing.alone();
                Counts previewed = counts(roster);
                writing.match(roster);
                if (!counts(roster).equals(previewed)) {
                    throw new RosterRefused(Reason.CHANGED_SINCE_PREVIEW);
                }
                writing.apply(roster, actor);
                jdbc.sql("""
                                update roster_import set applied_at = now(), applied_by = :actor
                                where unit_id = :top and id = :id
                                """)
                        .param("actor", actor)
                        .param("top", top)
                        .param("id", id)
                        .update();
            });
        } catch (DuplicateKeyException e) {
            throw new RosterRefused(Reason.CHANGED_SINCE_PREVIEW);
        }
        files.drop(id);
        return counts(roster);
    }

    /** Takes back everything the import wrote, or refuses with the reason. */
    public void undo(UUID top, UUID id, LocalDate today, @Nullable UUID actor) {
        RosterImport roster = get(top, id);
        transaction.executeWithoutResult(status -> {
            Plans.forSets(jdbc);
            go(roster, State.UNDONE, State.APPLIED);
            writing.undo(roster, today, actor);
            jdbc.sql("""
                            update roster_import set undone_at = now(), undone_by = :actor
                            where unit_id = :top and id = :id
                            """)
                    .param("actor", actor)
                    .param("top", top)
                    .param("id", id)
                    .update();
        });
    }

    /** Puts a file aside that was not written; its rows are forgotten. */
    public void discard(UUID top, UUID id) {
        RosterImport roster = get(top, id);
        transaction.executeWithoutResult(status -> {
            go(roster, State.DISCARDED, State.PREVIEWED);
            writing.clear(roster);
        });
        files.drop(id);
    }

    private void go(RosterImport roster, State to, State from) {
        int changed = jdbc.sql("""
                        update roster_import set state = :to
                        where unit_id = :top and id = :id and state = :from
                        """)
                .param("to", to.name())
                .param("from", from.name())
                .param("top", roster.unitId())
                .param("id", roster.id())
                .update();
        if (changed == 0) {
            throw new RosterRefused(Reason.WRONG_STATE);
        }
    }

    private static byte[] digest(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return ((DigestInputStream) in).getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

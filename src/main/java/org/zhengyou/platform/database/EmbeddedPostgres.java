package org.zhengyou.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL with its data in a folder, listening on the loopback address only. The folder is held by this
 * process alone; a server left behind by a killed process is stopped cleanly before a new one starts.
 */
public final class EmbeddedPostgres implements Database {
    /** The role the program uses: owner of its database, not a superuser. */
    public static final String USERNAME = "zhengyou";

    private final DataFolder folder;
    private final Server server;
    private final int port;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DataFolder folder, Server server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * How the server is set up.
     *
     * @param sharedBuffers megabytes
     * @param maxConnections connections at once
     * @param durable whether a commit waits for the disk; false is for databases that nobody will miss
     */
    public record Options(int sharedBuffers, int maxConnections, boolean durable) {
        public static Options standard() {
            return new Options(128, 60, true);
        }

        /** No fsync, and the role may create databases. */
        public static Options forTests() {
            return new Options(64, 200, false);
        }
    }

    /**
     * Starts the server on {@code DIR/pgdata}, made at the first start.
     *
     * @throws DatabaseUnavailable with a sentence for the operator
     */
    public static EmbeddedPostgres start(Path dir, Options options) {
        return start(dir, options, dir);
    }

    /** With the binaries unpacked elsewhere. */
    static EmbeddedPostgres start(Path dir, Options options, Path binariesDir) {
        var folder = DataFolder.hold(dir);
        try {
            var binaries = PostgresBinaries.unpackedIn(binariesDir.toRealPath());
            var user = PostgresUser.forFolder(folder.path(), binaries.program("postgres"));
            var server = new Server(folder.path(), binaries, user);
            server.stopLeftOver();
            var password = new Cluster(folder.path(), binaries, user).ready(options);
            return new EmbeddedPostgres(folder, server, server.start(options), password);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FAILED, "start", e);
        } catch (IOException e) {
            folder.close();
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FOLDER_UNUSABLE, dir, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Deletes the data, and nothing in the folder that the program did not put there; the unpacked binaries stay. A folder
     * that the program never held is left alone.
     *
     * @param others paths below the folder, with {@code /} between names, of what other modules keep; one in a folder
     *     begins with that folder's name
     * @throws DatabaseUnavailable IN_USE
     */
    public static void erase(Path dir, List<Pattern> others) {
        if (!DataFolder.wasHeld(dir)) {
            return;
        }
        try (var folder = DataFolder.hold(dir)) {
            var path = folder.path();
            var data = Cluster.data(path);
            if (ServerFile.read(data).filter(file -> file.alive(data)).isPresent()) {
                var binaries = PostgresBinaries.unpackedIn(path);
                new Server(path, binaries, PostgresUser.forFolder(path, binaries.program("postgres"))).stopLeftOver();
            }
            Cluster.erase(path);
            new OwnFiles(path, others).delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FAILED, "stop", e);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FOLDER_UNUSABLE, dir, e);
        }
    }

    /** The server that another process is running on this folder now, to work beside it; closing it does nothing. */
    public static Optional<Database> runningOn(Path dir) {
        try {
            if (!Files.isDirectory(dir) || !DataFolder.held(dir)) {
                return Optional.empty();
            }
            var path = dir.toRealPath();
            var file = ServerFile.read(Cluster.data(path)).filter(ServerFile::ready);
            if (file.isEmpty()) {
                throw new DatabaseUnavailable(DatabaseUnavailable.Reason.STARTING, path);
            }
            return Optional.of(
                    new ExternalDatabase(jdbcUrl(file.get().port(), USERNAME), USERNAME, Cluster.password(path)));
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FOLDER_UNUSABLE, dir, e);
        }
    }

    /** The address of the program's own database. */
    @Override
    public String jdbcUrl() {
        return jdbcUrl(USERNAME);
    }

    /** The address of another database on this server. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?ApplicationName=zhengyou&reWriteBatchedInserts=true";
    }

    @Override
    public String username() {
        return USERNAME;
    }

    @Override
    public String password() {
        return password;
    }

    /** Stops the server after its running statements are cancelled, and lets the folder go. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            server.stop();
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseUnavailable.Reason.FAILED, "stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }

    /** Where the server's own words are. */
    static Path log(Path dir) {
        return dir.resolve("postgres.log");
    }

    /** What it said before the other one grew long. */
    static Path olderLog(Path dir) {
        return dir.resolve("postgres.log.1");
    }

    static String logEnd(Path dir) throws IOException {
        var log = log(dir);
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}

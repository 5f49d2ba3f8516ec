package org.zhengyou.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for all tests of this process, without fsync, and as many databases on it as are asked for.
 * Every Spring context gets one of its own by {@link TestDatabaseInitializer}.
 */
public record TestDatabase(String jdbcUrl, String username, String password) {
    private static final Path ROOT = Path.of("target", "test-database").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database with the program's tables in it. */
    public static TestDatabase migrated() {
        return fromTemplate(Migrated.NAME);
    }

    /** A database with nothing in it. */
    public static TestDatabase empty() {
        return fromTemplate("template1");
    }

    /** A copy of another database on this server, to which nobody is connected. */
    public static TestDatabase fromTemplate(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template);
        var server = Running.SERVER;
        return new TestDatabase(server.jdbcUrl(name), server.username(), server.password());
    }

    /** The folder of unpacked binaries that all tests share. */
    static Path binaries() {
        try {
            var dir = Files.createDirectories(ROOT.resolve("binaries"));
            try (var channel = FileChannel.open(ROOT.resolve("binaries.lock"), CREATE, WRITE);
                    var _ = channel.lock()) {
                PostgresBinaries.unpackedIn(dir);
            }
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For plain SQL tests: a connection per use. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(jdbcUrl, username, password);
    }

    private static void execute(String sql) {
        var server = Running.SERVER;
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made with the first use. */
    private static final class Migrated {
        static final String NAME = make();

        private static String make() {
            var name = "migrated";
            execute("create database " + name);
            Flyway.configure()
                    .dataSource(Running.SERVER.jdbcUrl(name), Running.SERVER.username(), Running.SERVER.password())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return name;
        }
    }

    /** Starts with the first use. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            // A folder for each process, so that two builds in one work tree do not meet; the binaries are shared.
            var dir = ROOT.resolve(Long.toString(ProcessHandle.current().pid()));
            try {
                Files.createDirectories(dir);
                removeOrphans(ROOT);
                var server = EmbeddedPostgres.start(dir, EmbeddedPostgres.Options.forTests(), binaries());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, dir)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What test processes that were killed have left behind. */
        private static void removeOrphans(Path root) throws IOException {
            try (var dirs = Files.list(ROOT)) {
                for (var dir : dirs.filter(dir -> dir.getFileName().toString().matches("\\d+"))
                        .toList()) {
                    var pid = Long.parseLong(dir.getFileName().toString());
                    if (ProcessHandle.of(pid).isPresent()) {
                        continue;
                    }
                    var data = Cluster.data(dir);
                    ServerFile.read(data)
                            .filter(file -> file.alive(data))
                            .flatMap(file -> ProcessHandle.of(file.pid()))
                            .ifPresent(server -> {
                                server.destroy();
                                server.onExit().join();
                            });
                    PostgresBinaries.deleteTree(dir);
                }
            }
        }

        private static void stop(EmbeddedPostgres server, Path dir) {
            server.close();
            try {
                PostgresBinaries.deleteTree(dir);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

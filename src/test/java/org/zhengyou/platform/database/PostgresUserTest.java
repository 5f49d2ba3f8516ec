package org.zhengyou.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Root's ways to run PostgreSQL, each where it works. */
class PostgresUserTest {
    private static final EmbeddedPostgres.Options OPTIONS = EmbeddedPostgres.Options.forTests();

    @Test
    void anOrdinaryUserNeedsNoWayRound() throws Exception {
        assumeTrue(new UnixSystem().getUid() != 0, "this is root");
        var dir = folder();
        assertThat(PostgresUser.forFolder(dir, binaries(dir).program("postgres"))
                        .prefix())
                .isEmpty();
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> rootHasSeveralWays() {
        return PostgresUser.FOR_ROOT.stream()
                .map(user -> DynamicTest.dynamicTest(user.prefix().getFirst(), () -> serves(user)));
    }

    @Test
    void theDataFollowsFromOneWayToTheNext() throws Exception {
        var dir = folder();
        for (var user : PostgresUser.FOR_ROOT.subList(0, 2)) {
            assumeWorks(user, dir);
            startAndStop(user, dir);
        }
        startAndStop(PostgresUser.FOR_ROOT.getFirst(), dir);
    }

    private static void serves(PostgresUser user) throws Exception {
        var dir = folder();
        assumeWorks(user, dir);
        startAndStop(user, dir);
    }

    private static void startAndStop(PostgresUser user, Path dir) throws Exception {
        var password = new Cluster(dir, binaries(dir), user).ready(OPTIONS);
        var server = new Server(dir, binaries(dir), user);
        var port = server.start(OPTIONS);
        try {
            var source = new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/zhengyou", EmbeddedPostgres.USERNAME, password);
            assertThat(JdbcClient.create(source)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            server.stop();
        }
        assertThat(ServerFile.read(Cluster.data(dir))).isEmpty();
    }

    private static void assumeWorks(PostgresUser user, Path dir) throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "this is not root");
        assumeTrue(user.works(dir, binaries(dir).program("postgres")), user + " does not work here");
    }

    private static PostgresBinaries binaries(Path dir) throws Exception {
        return PostgresBinaries.unpackedIn(dir);
    }

    /** Not in the work tree, which may stand where nobody else can go. */
    private static Path folder() throws Exception {
        var dir = Files.createTempDirectory("zhengyou-user-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                PostgresBinaries.deleteTree(dir);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        return dir;
    }
}

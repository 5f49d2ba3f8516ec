package org.zhengyou.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresCrashTest {
    @TempDir
    Path dir;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        try (var child = ChildProgram.on(dir)) {
            var last = child.killAfter(100);
            var leftOver = ServerFile.read(Cluster.data(dir)).orElseThrow();
            assertThat(leftOver.alive(Cluster.data(dir))).isTrue();

            assertThat(highestNumberAfterStart()).isBetween(last, last + 1);
            assertThat(leftOver.alive(Cluster.data(dir))).isFalse();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilledToo() throws Exception {
        int last;
        try (var child = ChildProgram.on(dir)) {
            child.commits(1);
            var server = ServerFile.read(Cluster.data(dir)).orElseThrow();
            last = child.killAfter(100);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
        assertThat(highestNumberAfterStart()).isBetween(last, last + 1);
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        try (var child = ChildProgram.on(dir)) {
            child.commits(1);
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(dir.toRealPath().toString())
                    .hasMessageContaining(Long.toString(child.process().pid()))
                    .extracting(e -> ((DatabaseUnavailable) e).reason())
                    .isEqualTo(DatabaseUnavailable.Reason.IN_USE);
            child.commits(50);
        }
    }

    @Test
    void aSecondStartInTheSameProgramIsRefusedAndTheFolderStaysHeld() throws Exception {
        try (var _ = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class);
            assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class);
        }
        start().close();
    }

    @Test
    void aCommandWorksBesideTheRunningProgram() throws Exception {
        assertThat(EmbeddedPostgres.runningOn(dir)).isEmpty();
        try (var child = ChildProgram.on(dir)) {
            child.commits(10);
            var beside = EmbeddedPostgres.runningOn(dir).orElseThrow();
            assertThat(highestNumber(beside)).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void aStaleServerFileThatNamesAnInnocentProcessHarmsNobody() throws Exception {
        start().close();
        var innocent = new ProcessBuilder("sleep", "60").start();
        try {
            var words = List.of(
                    Long.toString(innocent.pid()), Cluster.data(dir).toString(), "1000000000", "1", "", "127.0.0.1");
            Files.write(Cluster.data(dir).resolve("postmaster.pid"), words);

            start().close();

            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void aFirstStartCutShortIsBegunAgain() throws Exception {
        Files.createDirectories(dir.resolve("pgdata.unfinished/base"));
        Files.writeString(dir.resolve("pgdata.unfinished/PG_VERSION"), "18\n");

        try (var postgres = start()) {
            assertThat(client(postgres).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws Exception {
        Files.createDirectories(Cluster.data(dir));
        Files.writeString(Cluster.data(dir).resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start).hasMessageContaining("17").hasMessageContaining("18");
        assertThat(Cluster.data(dir)).isDirectoryNotContaining("glob:**postgresql.conf");
    }

    private int highestNumberAfterStart() {
        try (var postgres = start()) {
            return highestNumber(postgres);
        }
    }

    private static int highestNumber(Database database) {
        return client(database)
                .sql("select max(number) from deed")
                .query(Integer.class)
                .single();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(dir, EmbeddedPostgres.Options.standard(), TestDatabase.binaries());
    }

    private static JdbcClient client(Database database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }
}

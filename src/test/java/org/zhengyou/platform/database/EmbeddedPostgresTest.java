package org.zhengyou.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {
    @TempDir
    Path dir;

    @Test
    void keepsWhatWasWrittenOverACleanStop() {
        try (var postgres = start()) {
            client(postgres).sql("create table pledge as select 'kept' as text").update();
        }
        try (var postgres = start()) {
            assertThat(client(postgres)
                            .sql("select text from pledge")
                            .query(String.class)
                            .single())
                    .isEqualTo("kept");
        }
    }

    @Test
    void waitsForTheDiskAndListensOnLoopbackOnly() {
        try (var postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theOperatorsOwnSettingsHoldButCannotSwitchDurabilityOff() throws Exception {
        start().close();
        Files.writeString(dir.resolve("pgdata/zhengyou.local.conf"), "work_mem = '9MB'\nfsync = off\n");
        try (var postgres = start()) {
            assertThat(setting(postgres, "work_mem")).isEqualTo("9MB");
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void thePasswordIsReadableByTheOwnerOnlyAndTheRoleIsNoSuperuser() throws Exception {
        try (var postgres = start()) {
            var permissions = Files.getPosixFilePermissions(dir.resolve("postgres.password"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
            assertThat(client(postgres)
                            .sql("select rolsuper or rolcreatedb from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(dir, EmbeddedPostgres.Options.standard(), TestDatabase.binaries());
    }

    private static String setting(EmbeddedPostgres postgres, String name) {
        return client(postgres).sql("show " + name).query(String.class).single();
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return JdbcClient.create(
                new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password()));
    }
}

package org.zhengyou.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files in {@code DIR/pgdata}: made once, or not at all; the configuration is written anew at every start. */
record Cluster(Path dir, PostgresBinaries binaries, PostgresUser user) {
    private static final String LOCAL = "zhengyou.local.conf";

    static Path data(Path dir) {
        return dir.resolve("pgdata");
    }

    /** Of the program's role, made with the cluster. */
    static String password(Path dir) throws IOException {
        return Files.readString(passwordFile(dir)).strip();
    }

    static void erase(Path dir) throws IOException {
        if (isOwn(dir)) {
            PostgresBinaries.deleteTree(data(dir));
        }
        PostgresBinaries.deleteTree(unfinished(dir));
        PostgresBinaries.deleteTree(PostgresBinaries.unfinished(dir));
        Files.deleteIfExists(passwordFile(dir));
        Files.deleteIfExists(EmbeddedPostgres.log(dir));
        Files.deleteIfExists(EmbeddedPostgres.olderLog(dir));
    }

    /** Whether the cluster is one that the program made: beside its password, or configured by it at an earlier start. */
    private static boolean isOwn(Path dir) throws IOException {
        var configuration = data(dir).resolve("postgresql.conf");
        return Files.exists(passwordFile(dir))
                || Files.exists(configuration)
                        && Files.readString(configuration, StandardCharsets.ISO_8859_1)
                                .contains(LOCAL);
    }

    private static Path unfinished(Path dir) {
        return dir.resolve("pgdata.unfinished");
    }

    /** Readable by the owner only. */
    private static Path passwordFile(Path dir) {
        return dir.resolve("postgres.password");
    }

    /**
     * Makes the cluster if there is none, and writes its configuration.
     *
     * @return the password of {@link EmbeddedPostgres#USERNAME}
     */
    String ready(EmbeddedPostgres.Options options) throws IOException, InterruptedException {
        var data = data(dir);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            make(data, options);
        }
        var major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (Integer.parseInt(major) != binaries.major()) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.OTHER_VERSION, major, Integer.toString(binaries.major()));
        }
        // First, so that a cluster somebody else made in this folder is not configured anew before it is refused.
        var password = password(dir);
        user.own(data);
        write(data.resolve("postgresql.conf"), configuration(options));
        write(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        return password;
    }

    /** Under another name until it is whole, so that a start cut short leaves nothing that looks finished. */
    private void make(Path data, EmbeddedPostgres.Options options) throws IOException, InterruptedException {
        var password = randomPassword();
        var unfinished = unfinished(dir);
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(passwordFile(dir), password + "\n");
        user.own(unfinished);
        // The built-in provider orders by code point and is the same on every system, with no ICU.
        check(Command.run(
                user,
                dir,
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--auth=reject",
                        options.durable() ? "--sync-method=fsync" : "--no-sync",
                        "--no-instructions")));
        var role = "create role zhengyou login %s password '%s'\n"
                .formatted(options.durable() ? "" : "createdb", password);
        var database = "create database zhengyou owner zhengyou\n";
        check(Command.run(
                user,
                dir,
                List.of(
                        binaries.program("postgres").toString(),
                        "--single",
                        "-D",
                        unfinished.toString(),
                        "-c",
                        "exit_on_error=true",
                        "postgres"),
                role + database));
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void check(Command command) {
        if (!command.succeeded()) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.FAILED,
                    "initdb",
                    command.output().strip());
        }
    }

    /** Durability stands last, so that the operator's own file cannot switch it off. */
    private static String configuration(EmbeddedPostgres.Options options) {
        var durable = options.durable() ? "on" : "off";
        return """
                # Written by Zhengyou at every start; put your own settings into %s beside this file.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                shared_buffers = %dMB
                max_connections = %d
                password_encryption = scram-sha-256
                jit = off
                random_page_cost = 1.1
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_wal_size = 1GB
                checkpoint_timeout = 15min
                log_timezone = 'UTC'
                timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                include_if_exists = '%s'
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                """.formatted(
                        LOCAL, options.sharedBuffers(), options.maxConnections(), LOCAL, durable, durable, durable);
    }

    private void write(Path file, String text) throws IOException {
        var before = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(before);
        Files.createFile(before, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(before, text);
        if (file.startsWith(data(dir))) {
            user.own(before);
        }
        Files.move(before, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

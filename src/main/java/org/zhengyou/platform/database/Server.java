package org.zhengyou.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server process on a folder's cluster; it outlives this process if this one is killed. */
record Server(Path dir, PostgresBinaries binaries, PostgresUser user) {
    private static final int PORT_ATTEMPTS = 5;
    private static final long LOG_LIMIT = 10_000_000;

    /** Stops what a killed program left running; what it had acknowledged is on disk. */
    void stopLeftOver() throws IOException, InterruptedException {
        var data = Cluster.data(dir);
        var file = ServerFile.read(data);
        if (file.isPresent() && file.get().alive(data)) {
            stop();
        }
        // Ours alone is this folder, so a file without its server is from a crash of the machine.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /**
     * @return the port it listens on
     */
    int start(EmbeddedPostgres.Options options) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            turnLog();
            var port = freePort();
            if (started(port)) {
                return port;
            }
            var end = EmbeddedPostgres.logEnd(dir);
            if (attempt == PORT_ATTEMPTS || !worthAnotherTry()) {
                throw new DatabaseUnavailable(DatabaseUnavailable.Reason.FAILED, "start", end);
            }
            // A backend of a killed server notices within a second or two that it is orphaned.
            Thread.sleep(500);
        }
    }

    void stop() throws IOException, InterruptedException {
        var fast = Command.run(user, dir, control("stop", "-m", "fast", "-w", "-t", "60"));
        if (!fast.succeeded() && ServerFile.read(Cluster.data(dir)).isPresent()) {
            Command.run(user, dir, control("stop", "-m", "immediate", "-w", "-t", "60"));
        }
    }

    private boolean started(int port) throws IOException, InterruptedException {
        var data = Cluster.data(dir);
        // Recovery after a crash may take minutes; pg_ctl looks only ten times a second, so we look too.
        var process = Command.start(
                user,
                dir,
                control(
                        "start",
                        "-w",
                        "-t",
                        "3600",
                        "-o",
                        "-p " + port,
                        "-l",
                        EmbeddedPostgres.log(dir).toString()));
        process.getOutputStream().close();
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            var file = ServerFile.read(data);
            if (file.isPresent() && file.get().ready() && file.get().port() == port) {
                return true;
            }
        }
        return process.exitValue() == 0;
    }

    private boolean worthAnotherTry() throws IOException {
        var end = EmbeddedPostgres.logEnd(dir);
        return end.contains("could not create any TCP/IP sockets") || end.contains("is still in use");
    }

    private List<String> control(String verb, String... options) {
        var words = new java.util.ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(),
                verb,
                "-D",
                Cluster.data(dir).toString()));
        words.addAll(List.of(options));
        return words;
    }

    private void turnLog() throws IOException {
        var log = EmbeddedPostgres.log(dir);
        if (!Files.exists(log)) {
            Files.writeString(log, "", StandardCharsets.UTF_8);
        } else if (Files.size(log) > LOG_LIMIT) {
            Files.move(log, EmbeddedPostgres.olderLog(dir), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(log, "", StandardCharsets.UTF_8);
        }
        user.own(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}

package org.zhengyou.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One finished run of a PostgreSQL program: its exit status and all it said. */
record Command(int status, String output) {
    boolean succeeded() {
        return status == 0;
    }

    static Command run(PostgresUser user, Path dir, List<String> words) throws IOException, InterruptedException {
        return run(user, dir, words, "");
    }

    /** Feeds the input, so that nothing secret stands in a process list. */
    static Command run(PostgresUser user, Path dir, List<String> words, String input)
            throws IOException, InterruptedException {
        var process = start(user, dir, words);
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), output);
    }

    static Process start(PostgresUser user, Path dir, List<String> words) throws IOException {
        var line = new ArrayList<>(user.prefix());
        line.addAll(words);
        var builder = new ProcessBuilder(line).directory(dir.toFile()).redirectErrorStream(true);
        // PGDATA, PGPORT and their like would speak louder than our own configuration.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}

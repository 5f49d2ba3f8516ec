package org.zhengyou.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a running server writes about itself in {@code postmaster.pid}; the file outlives a crash. */
record ServerFile(long pid, Instant started, int port, boolean ready) {
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

    static Optional<ServerFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(new ServerFile(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                Integer.parseInt(lines.get(3).strip()),
                lines.size() >= 8 && lines.get(7).strip().equals("ready")));
    }

    /** Whether the process is that server still, and not another one to which the number was given since. */
    boolean alive(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                // A process that is dead but not yet collected has no command.
                .filter(info -> info.command()
                        .filter(command -> command.contains("/bin/postgres"))
                        .isPresent())
                .filter(info -> started(info) || names(info, data))
                .isPresent();
    }

    private boolean started(ProcessHandle.Info info) {
        return info.startInstant()
                .map(instant -> Duration.between(started, instant).abs().compareTo(CLOCK_SLACK) < 0)
                .orElse(true);
    }

    private static boolean names(ProcessHandle.Info info, Path data) {
        return info.arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
    }
}

package org.zhengyou.roster;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Settings;

/** Files that wait for somebody's decision. They hold ID numbers in clear, so they lie sealed, and go with the decision. */
@Component
class SealedFiles {
    private static final String CONTEXT = "roster.file";
    private static final int CHUNK = 256 * 1024;

    private static final String CLEAR = "clear";
    private static final Pattern CLEAR_NAME = Pattern.compile(CLEAR + "(\\d{1,18})-.*");
    private static final Pattern UUID_NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;
    private final Secrets secrets;

    SealedFiles(Settings settings, Secrets secrets) {
        this.folder = settings.data().resolve("imports");
        this.secrets = secrets;
    }

    void keep(UUID id, Path file) {
        try {
            Files.createDirectories(folder);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                    DataOutputStream out = new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(folder.resolve(id.toString()))))) {
                byte[] chunk = in.readNBytes(CHUNK);
                for (int index = 0; chunk.length > 0; index++) {
                    byte[] sealed = secrets.seal(context(id, index), new String(chunk, StandardCharsets.ISO_8859_1));
                    out.writeInt(sealed.length);
                    out.write(sealed);
                    chunk = in.readNBytes(CHUNK);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy in clear, readable by the program's user only; whoever asks for it deletes it. */
    Path open(UUID id) {
        Path sealed = folder.resolve(id.toString());
        if (!Files.exists(sealed)) {
            throw new RosterRefused(RosterRefused.Reason.FILE_GONE);
        }
        try {
            Path clear = temporary();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(sealed)));
                    OutputStream out = Files.newOutputStream(clear)) {
                for (int index = 0; ; index++) {
                    int length;
                    try {
                        length = in.readInt();
                    } catch (EOFException end) {
                        return clear;
                    }
                    out.write(secrets.open(context(id, index), in.readNBytes(length))
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * At the start: what a killed program left in clear goes at once, what waits for nobody's decision after a day.
     *
     * @param waiting imports whose files are still needed
     */
    void tidy(Set<UUID> waiting, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant dayAgo = now.minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                boolean abandoned = name.startsWith(CLEAR)
                        ? !othersNow(name)
                        : UUID_NAME.matcher(name).matches()
                                && !waiting.contains(UUID.fromString(name))
                                && Files.getLastModifiedTime(file).toInstant().isBefore(dayAgo);
                if (abandoned) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file in clear belongs to another program that runs now, such as a command beside this one. */
    private static boolean othersNow(String name) {
        Matcher made = CLEAR_NAME.matcher(name);
        return made.matches()
                && Long.parseLong(made.group(1)) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(made.group(1))).isPresent();
    }

    Path temporary() throws IOException {
        Files.createDirectories(folder);
        String prefix = CLEAR + ProcessHandle.current().pid() + "-";
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? Files.createTempFile(
                        folder,
                        prefix,
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, prefix, null);
    }

    void drop(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String context(UUID id, int index) {
        return CONTEXT + "." + id + "." + index;
    }
}

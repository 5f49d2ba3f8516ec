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
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Settings;

/** Files that wait for somebody's decision. They hold ID numbers in clear, so they lie sealed, and go with the decision. */
@Component
class SealedFiles {
    private static final String CONTEXT = "roster.file";
    private static final int CHUNK = 256 * 1024;

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

    Path temporary() throws IOException {
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix
                ? Files.createTempFile(
                        folder,
                        "clear",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "clear", null);
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

package org.zhengyou.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Uuid7;

/**
 * Files by the SHA-256 of their content, in the data folder. A file is on the disk before {@link #keep} returns, so a row
 * that names it may be committed afterwards; the same content is kept once.
 */
@Component
public class FileStore {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    @Autowired
    FileStore(Settings settings) {
        this(settings.data().resolve("files"));
    }

    private FileStore(Path folder) {
        this.folder = folder;
    }

    /** That of a folder, without the rest of the program. */
    public static FileStore of(Path folder) {
        return new FileStore(folder);
    }

    /**
     * @param hash SHA-256 in lower-case hexadecimal
     * @param size in bytes
     */
    public record Kept(String hash, long size) {}

    public Kept keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path arriving = folder.resolve("arriving-" + Uuid7.next());
        MessageDigest digest = sha256();
        try {
            long size;
            try (FileChannel channel =
                            FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                size = new DigestInputStream(content, digest).transferTo(out);
                channel.force(true);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path shelf = Files.createDirectories(shelf(hash));
            Files.move(
                    arriving, shelf.resolve(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(shelf);
            force(folder);
            return new Kept(hash, size);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** The content, to be closed by the caller; missing where there is none. */
    public InputStream open(String hash) throws IOException {
        if (!HASH.matcher(hash).matches()) {
            throw new Missing();
        }
        try {
            return Files.newInputStream(shelf(hash).resolve(hash));
        } catch (NoSuchFileException e) {
            throw new Missing();
        }
    }

    /** Where the content lies, for whoever reads it in a process of its own or from the middle; never to be written. */
    public Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new Missing();
        }
        Path file = shelf(hash).resolve(hash);
        if (!Files.isRegularFile(file)) {
            throw new Missing();
        }
        return file;
    }

    /** Whether the content can be handed over now, all of it. */
    public boolean whole(Kept file) {
        Path kept = shelf(file.hash()).resolve(file.hash());
        try {
            return Files.isReadable(kept) && Files.size(kept) == file.size();
        } catch (IOException e) {
            return false;
        }
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }

    /** A folder's entries survive a power cut only once the folder itself is written. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

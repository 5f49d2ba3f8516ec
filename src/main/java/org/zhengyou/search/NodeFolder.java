package org.zhengyou.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.platform.Uuid7;

/**
 * The folder of one node's index, {@code <search>/<node>}, held by a lock as long as the process lives. A process takes
 * the first folder that nobody holds, so one that starts again finds its own; a second one beside it gets another.
 */
final class NodeFolder implements Closeable {
    private static final String LOCK = "lock";
    private static final String CURRENT = "current";

    private final Path folder;
    private final FileChannel channel;

    private NodeFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static NodeFolder take(Path search) throws IOException {
        Files.createDirectories(search);
        List<Path> known = new ArrayList<>();
        try (Stream<Path> folders = Files.list(search)) {
            folders.filter(folder -> Files.exists(folder.resolve(LOCK)))
                    .sorted()
                    .forEach(known::add);
        }
        for (Path folder : known) {
            NodeFolder taken = lock(folder);
            if (taken != null) {
                return taken;
            }
        }
        Path fresh = Files.createDirectory(search.resolve(Uuid7.next().toString()));
        NodeFolder taken = lock(fresh);
        if (taken == null) {
            throw new IOException("cannot be locked: " + fresh);
        }
        return taken;
    }

    private static @Nullable NodeFolder lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new NodeFolder(folder, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another context of this process has it.
        }
        channel.close();
        return null;
    }

    UUID node() {
        return UUID.fromString(folder.getFileName().toString());
    }

    /** Where the index is that serves; empty before the first is whole. */
    Optional<Path> current() throws IOException {
        Path name = folder.resolve(CURRENT);
        if (!Files.exists(name)) {
            return Optional.empty();
        }
        Path index = folder.resolve(Files.readString(name).strip());
        return folder.equals(index.getParent()) && Files.isDirectory(index) ? Optional.of(index) : Optional.empty();
    }

    /** A new and empty one to build in. */
    Path fresh() throws IOException {
        return Files.createDirectory(folder.resolve("index-" + Uuid7.next()));
    }

    /** From now on it serves, also after the next start. */
    void use(Path index) throws IOException {
        Path next = folder.resolve(CURRENT + ".next");
        Files.writeString(next, index.getFileName().toString());
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away every index but this one: what a killed process was building, and the one before. */
    void sweep(@Nullable Path keep) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(folder)) {
            old = folders.filter(path -> path.getFileName().toString().startsWith("index-") && !path.equals(keep))
                    .toList();
        }
        for (Path index : old) {
            FileSystemUtils.deleteRecursively(index);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

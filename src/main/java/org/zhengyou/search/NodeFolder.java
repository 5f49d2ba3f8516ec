package org.zhengyou.search;

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
import org.zhengyou.search.lucene.LuceneIndex;

/**
 * The folder of one node's index, {@code <search>/<node>}, held by a lock as long as the process lives. A process takes
 * the first folder that nobody holds, so one that starts again finds its own; a second one beside it gets another.
 */
final class NodeFolder implements IndexStore {
    private static final String LOCK = "lock";
    private static final String CURRENT = "current";
    private static final String INDEX = "index-";

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

    @Override
    public UUID node() {
        return UUID.fromString(folder.getFileName().toString());
    }

    @Override
    public Optional<String> current() throws IOException {
        Path name = folder.resolve(CURRENT);
        if (!Files.exists(name)) {
            return Optional.empty();
        }
        String index = Files.readString(name).strip();
        Path path = folder.resolve(index);
        return folder.equals(path.getParent()) && Files.isDirectory(path) ? Optional.of(index) : Optional.empty();
    }

    @Override
    public String fresh() throws IOException {
        String index = INDEX + Uuid7.next();
        Files.createDirectory(folder.resolve(index));
        return index;
    }

    @Override
    public WrittenIndex open(String index) throws IOException {
        return LuceneIndex.open(folder.resolve(index), Terms.BOTH);
    }

    @Override
    public void use(String index) throws IOException {
        Path next = folder.resolve(CURRENT + ".next");
        Files.writeString(next, index);
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void sweep(@Nullable String keep) throws IOException {
        List<Path> old;
        try (Stream<Path> folders = Files.list(folder)) {
            old = folders.filter(path -> path.getFileName().toString().startsWith(INDEX)
                            && !path.getFileName().toString().equals(keep))
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

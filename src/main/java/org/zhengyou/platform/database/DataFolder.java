package org.zhengyou.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A data folder held by this process alone; the kernel lets go of it when the process ends, however it ends. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "zhengyou.lock";
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if need be and holds it.
     *
     * @throws DatabaseUnavailable IN_USE, FOLDER_UNUSABLE
     */
    static DataFolder hold(Path dir) {
        Path path;
        try {
            if (!Files.isDirectory(dir)) {
                Files.createDirectories(
                        dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            path = dir.toRealPath();
        } catch (IOException e) {
            throw unusable(dir, e);
        }
        synchronized (HELD) {
            // Asked before the file is opened: closing a second handle would release the lock of the first.
            if (HELD.contains(path)) {
                throw inUse(path, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                var folder = lock(path);
                HELD.add(path);
                return folder;
            } catch (IOException e) {
                throw unusable(path, e);
            }
        }
    }

    /** Whether the program has ever used this folder. */
    static boolean wasHeld(Path dir) {
        return Files.isRegularFile(dir.resolve(LOCK));
    }

    /** Whether a process holds it now, this one or another. */
    static boolean held(Path dir) {
        try {
            hold(dir).close();
            return false;
        } catch (DatabaseUnavailable e) {
            if (e.reason() == DatabaseUnavailable.Reason.IN_USE) {
                return true;
            }
            throw e;
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), CREATE, READ, WRITE);
        try {
            if (channel.tryLock() == null) {
                var holder = ByteBuffer.allocate(20);
                channel.read(holder, 0);
                throw inUse(path, new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII).strip());
            }
            channel.truncate(0);
            var pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataFolder(path, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(path);
            try {
                channel.close();
            } catch (IOException e) {
                throw unusable(path, e);
            }
        }
    }

    private static DatabaseUnavailable inUse(Path path, String pid) {
        return new DatabaseUnavailable(DatabaseUnavailable.Reason.IN_USE, path, pid);
    }

    private static DatabaseUnavailable unusable(Path path, @Nullable IOException cause) {
        return new DatabaseUnavailable(cause, DatabaseUnavailable.Reason.FOLDER_UNUSABLE, path, String.valueOf(cause));
    }
}

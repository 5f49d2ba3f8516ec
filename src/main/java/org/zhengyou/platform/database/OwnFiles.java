package org.zhengyou.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes from a folder what the program put there, told by its path, and leaves everything else; follows no links. */
record OwnFiles(Path folder, List<Pattern> paths) {
    /** A folder that holds nothing else goes, too. */
    void delete() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    deleteIfOwn(entry);
                } else if (mayHoldOwn(entry)) {
                    Files.walkFileTree(entry, new Deleting());
                }
            }
        }
    }

    private boolean mayHoldOwn(Path entry) {
        String name = entry.getFileName() + "/";
        return paths.stream().anyMatch(path -> path.pattern().startsWith(name));
    }

    private boolean deleteIfOwn(Path file) throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return paths.stream().anyMatch(own -> own.matcher(path).matches()) && Files.deleteIfExists(file);
    }

    private final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            deleteIfOwn(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
            if (failed != null) {
                throw failed;
            }
            boolean empty;
            try (Stream<Path> left = Files.list(directory)) {
                empty = left.findAny().isEmpty();
            }
            if (empty) {
                Files.delete(directory);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}

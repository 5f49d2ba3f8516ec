package org.zhengyou.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the jar on the class path into {@code DIR/postgres-VERSION}.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.6.0}
 */
record PostgresBinaries(Path home, String version) {
    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-darwin-arm_64.txz");
    private static final Pattern VERSION = Pattern.compile("binaries-[^/]*?-(\\d+(?:\\.\\d+)+)\\.jar");

    /**
     * @throws DatabaseUnavailable NO_BINARIES where the class path has none for this machine
     */
    static PostgresBinaries unpackedIn(Path dir) throws IOException {
        var archive = archive();
        if (archive == null) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.NO_BINARIES,
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        }
        var matcher = VERSION.matcher(archive.toString());
        var version = matcher.find() ? matcher.group(1) : "unknown";
        var home = dir.resolve("postgres-" + version);
        if (!Files.isDirectory(home)) {
            var unfinished = unfinished(dir);
            deleteTree(unfinished);
            try (var in = archive.openStream()) {
                unpack(in, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home, version);
    }

    /** What an unpacking that was cut short leaves. */
    static Path unfinished(Path dir) {
        return dir.resolve("postgres.unfinished");
    }

    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static @Nullable URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var loader = PostgresBinaries.class.getClassLoader();
        return ARCHIVES.stream()
                .filter(name -> name.equals("postgres-" + system + "-" + processor + ".txz"))
                .map(loader::getResource)
                .findFirst()
                .orElse(null);
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

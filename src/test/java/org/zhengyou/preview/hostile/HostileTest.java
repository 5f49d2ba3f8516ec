package org.zhengyou.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.worker.TestWorkers;
import org.zhengyou.preview.worker.Workers;

/**
 * Files that mean harm, through real workers, while good files are read beside them. The workers keep their network, so
 * that nothing but the reading itself holds a file back from calling the server whose address it names.
 */
class HostileTest {
    private static final long SEED = Long.getLong("hostile.seed", 20261123);
    private static final DataSize MEMORY = DataSize.ofMegabytes(128);
    /** Of one process beside its heap: classes, code, threads, the JDK's own. */
    private static final DataSize BESIDE_HEAP = DataSize.ofMegabytes(300);

    private static final Pattern HARM =
            Pattern.compile("(?i)<(script|iframe|frame|object|embed|form|input|meta http|base|link|use)\\b"
                    + "|<[^>]*\\s(on\\w+|srcset|action|formaction|background)\\s*="
                    + "|<[^>]*\\s(xlink:href|href|src)\\s*=\\s*[\"'](?!#|[0-9a-f]{64}\\.(png|jpg|webp|svg)[\"']|data:image/(png|jpeg);)"
                    + "|<[^>]*\\bstyle=[^>]*(url\\((?!['\"]?#)|@import|expression)"
                    + "|<!ENTITY|root:x:0");

    @TempDir
    Path dir;

    private final Map<String, String> wrong = new TreeMap<>();
    private final Map<Reason, Integer> refusals = new TreeMap<>();
    private int shown;

    @Test
    void everyHostileFileIsRefusedOrTamedAndSpoilsNothingElse() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Hostile> files = files("http://127.0.0.1:" + server.getLocalPort());
            assertThat(files).hasSizeGreaterThanOrEqualTo(200);
            Workers workers = TestWorkers.withNetwork(dir, 2, MEMORY, Duration.ofSeconds(10));
            try {
                AtomicBoolean ended = new AtomicBoolean();
                CompletableFuture<Integer> beside =
                        CompletableFuture.supplyAsync(() -> readGoodFiles(workers, ended), Thread::startVirtualThread);
                CompletableFuture<Long> memory =
                        CompletableFuture.supplyAsync(() -> mostMemory(ended), Thread::startVirtualThread);
                for (Hostile file : files) {
                    look(workers, file);
                }
                ended.set(true);
                assertThat(wrong).isEmpty();
                assertThat(beside.get()).isGreaterThan(10);
                assertThat(DataSize.ofBytes(memory.get()).toMegabytes())
                        .isLessThan(MEMORY.toMegabytes() + BESIDE_HEAP.toMegabytes());
                Files.writeString(
                        Path.of("target", "hostile.txt"),
                        "seed %d, %d files, %d shown, refused %s, good files read beside %d, most memory %d MB%n"
                                .formatted(SEED, files.size(), shown, refusals, beside.get(), memory.get() >> 20));
            } finally {
                workers.destroy();
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Else the files that are made from them would be refused for another reason than their harm. */
    @Test
    void aGoodFileOfEachKindIsToldFromItsContentAloneAndShown() throws IOException {
        Workers workers = TestWorkers.start(dir, 1, MEMORY, Duration.ofSeconds(20));
        Map<FileKind, String> unlike = new TreeMap<>();
        try {
            for (var good : GoodFiles.all().entrySet()) {
                Path file = Files.write(dir.resolve("file"), good.getValue());
                String name = good.getKey() == FileKind.MD ? "x.md" : "x.exe";
                Path folder = Files.createTempDirectory(dir, "good");
                try {
                    assertThat(workers.inspect(file, name).kind()).isEqualTo(good.getKey());
                    workers.render(file, good.getKey(), folder, page -> {});
                    assertThat(folder.resolve("1.html")).exists();
                } catch (FileRefused e) {
                    unlike.put(good.getKey(), e.reason().name());
                }
            }
            assertThat(unlike).isEmpty();
        } finally {
            workers.destroy();
        }
    }

    private static List<Hostile> files(String address) throws IOException {
        Random random = new Random(SEED);
        List<Hostile> files = new ArrayList<>(HostilePackages.all(address, random));
        files.addAll(HostileDirectories.all());
        files.addAll(HostilePrograms.all(address));
        files.addAll(HostileTexts.all(address));
        files.addAll(HostileBytes.all(random));
        return files;
    }

    private void look(Workers workers, Hostile hostile) throws IOException {
        Path file = Files.write(dir.resolve("hostile"), hostile.content());
        Path folder = Files.createTempDirectory(dir, "shown");
        long begin = System.nanoTime();
        String outcome;
        try {
            Inspection inspection = workers.inspect(file, hostile.name());
            outcome = hostile.harmless() ? "" : "taken as " + inspection.kind();
            workers.render(file, inspection.kind(), folder, page -> {});
            shown++;
        } catch (FileRefused e) {
            refusals.merge(e.reason(), 1, Integer::sum);
            outcome = hostile.refusals().contains(e.reason()) ? "" : "refused as " + e.reason();
        }
        @Nullable String harm = harm(folder);
        if (harm != null) {
            outcome += " shows " + harm;
        }
        if (!outcome.isEmpty()) {
            wrong.put(hostile.name(), outcome);
        }
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        if (milliseconds > 3_000) {
            Files.writeString(
                    Path.of("target", "hostile-slow.txt"),
                    hostile.name() + " " + milliseconds + " ms\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        }
    }

    private static @Nullable String harm(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".html") || name.endsWith(".svg")) {
                    var found = HARM.matcher(Files.readString(file));
                    if (found.find()) {
                        return name + ": " + found.group();
                    }
                }
            }
            return null;
        }
    }

    private int readGoodFiles(Workers workers, AtomicBoolean ended) {
        try {
            Path file = Files.write(dir.resolve("good.docx"), Packages.docx().bytes());
            int read = 0;
            for (; !ended.get(); read++) {
                assertThat(workers.inspect(file, "good.docx").kind()).isEqualTo(FileKind.DOCX);
                Thread.sleep(100);
            }
            return read;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The highest any worker ever stood at, in bytes; 0 where the system does not tell. */
    private static long mostMemory(AtomicBoolean ended) {
        long most = 0;
        try {
            while (!ended.get()) {
                for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                    Path status = Path.of("/proc", Long.toString(child.pid()), "status");
                    if (Files.exists(status)) {
                        most = Math.max(most, peak(status));
                    }
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return most;
    }

    private static long peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            // It ended meanwhile.
            return 0;
        }
    }
}

package org.zhengyou.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.preview.FileKind;

/**
 * LibreOffice beside our own readers. Warm, one process stays up and a macro of it waits for files, loads each and stores
 * it as a pdf: the time is its own clock's, so that neither a start nor a message counts. Cold, {@code soffice
 * --convert-to pdf} is started for a file, on a profile that is there already.
 */
final class LibreOffice implements AutoCloseable {
    private static final List<String> PARTS = List.of("script.xlb", "Bench.xba");
    private static final Map<FileKind, String> FILTERS = Map.of(
            FileKind.DOCX, "writer",
            FileKind.DOC, "writer",
            FileKind.ODT, "writer",
            FileKind.RTF, "writer",
            FileKind.TXT, "writer",
            FileKind.XLSX, "calc",
            FileKind.XLS, "calc",
            FileKind.PPTX, "impress",
            FileKind.PPT, "impress");
    private static final long PATIENCE = 120_000_000_000L;

    private final Path program;
    private final Path folder;
    private final Process process;
    private int asked;

    private LibreOffice(Path program, Path folder, Process process) {
        this.program = program;
        this.folder = folder;
        this.process = process;
    }

    /** Empty where this machine has none. */
    static Optional<LibreOffice> start(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.resolve("box"));
        // Makes its profile; what was there before, it would write over.
        ended(start(program.get().toString(), profile(folder, "warm"), "--headless", "--terminate_after_init"));
        for (String part : PARTS) {
            try (InputStream in =
                    Objects.requireNonNull(LibreOffice.class.getResourceAsStream("/bench/office/" + part))) {
                Files.copy(
                        in,
                        folder.resolve("warm/user/basic/Standard").resolve(part),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Process process = start(
                program.get().toString(),
                profile(folder, "warm"),
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                "macro:///Standard.Bench.Serve(\"" + folder.resolve("box").toAbsolutePath() + "/\")");
        return Optional.of(new LibreOffice(program.get(), folder, process));
    }

    private static String profile(Path folder, String name) {
        return "-env:UserInstallation=" + folder.resolve(name).toUri();
    }

    private static Process start(String... words) throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static boolean knows(FileKind kind) {
        return FILTERS.containsKey(kind);
    }

    String version() throws IOException {
        Process said = new ProcessBuilder(program.toString(), profile(folder, "cold"), "--version").start();
        try (BufferedReader lines = said.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("LibreOffice"))
                    .map(line -> line.split(" ", -1)[1])
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * @param pages as its export counts them, {@code 1} or {@code 1-}
     * @return milliseconds from the file to a pdf of these pages; empty where this installation knows no such files
     */
    OptionalDouble warm(Path file, FileKind kind, String pages) throws IOException, InterruptedException {
        Path target = folder.resolve("warm.pdf");
        ask(List.of(
                file.toUri().toString(),
                target.toUri().toString(),
                Objects.requireNonNull(FILTERS.get(kind)) + "_pdf_Export",
                pages));
        Path done = folder.resolve("box").resolve(asked + ".done");
        long begin = System.nanoTime();
        while (!Files.exists(done)) {
            if (System.nanoTime() - begin > PATIENCE || !process.isAlive()) {
                throw new IOException("LibreOffice does not answer");
            }
            Thread.sleep(2);
        }
        double took = Double.parseDouble(Files.readString(done).strip());
        if (took < 0) {
            return OptionalDouble.empty();
        }
        Files.delete(target);
        return OptionalDouble.of(took);
    }

    private void ask(List<String> lines) throws IOException {
        asked++;
        Path made = Files.write(folder.resolve("ask"), lines);
        Files.move(made, folder.resolve("box").resolve(asked + ".ask"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return milliseconds from the start of the program to its end */
    double cold(Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        convert(file, "pdf", folder);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** A file of another kind, made of this one, beside it. */
    void convert(Path file, String to, Path into) throws IOException, InterruptedException {
        ended(start(
                program.toString(),
                profile(folder, "cold"),
                "--headless",
                "--norestore",
                "--convert-to",
                to,
                "--outdir",
                into.toString(),
                file.toString()));
    }

    private static void ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice does not end");
        }
    }

    @Override
    public void close() throws IOException {
        ask(List.of("", "", "", ""));
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

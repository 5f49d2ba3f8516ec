package org.zhengyou.preview.render.fixed;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;

/**
 * LibreOffice, where the system has it: it makes a pdf of a file that our own readers cannot read, or of any where the
 * installation wants its pages. It would follow links in a file, so it is asked only where the process has no network.
 */
public final class Office {
    /** Set by whoever starts the worker, where the network is taken away. */
    public static final String ALLOWED = "zhengyou.preview.office";

    /** Set where it is asked before our own readers. */
    public static final String FIRST = "zhengyou.preview.office-first";

    private static final Set<FileKind> KNOWN = Set.of(
            FileKind.DOC,
            FileKind.DOCX,
            FileKind.WPS,
            FileKind.RTF,
            FileKind.ODT,
            FileKind.XLS,
            FileKind.XLSX,
            FileKind.ET,
            FileKind.ODS,
            FileKind.PPT,
            FileKind.PPTX,
            FileKind.DPS,
            FileKind.ODP);
    private static final Pattern VERSION = Pattern.compile("LibreOffice \\d+\\.\\d+");
    private static final long SECONDS = 45;

    /** As it says itself, found once in a process: asking takes as long as a small file. */
    private static volatile @Nullable String version;

    private Office() {}

    public static boolean knows(FileKind kind) {
        return KNOWN.contains(kind) && Boolean.getBoolean(ALLOWED) && program() != null;
    }

    /** Whether it knows the kind and is to be asked before our own readers. */
    public static boolean comesFirst(FileKind kind) {
        return Boolean.getBoolean(FIRST) && knows(kind);
    }

    private static @Nullable Path program() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, "soffice");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return program;
            }
        }
        return null;
    }

    /** @throws FileRefused DAMAGED where LibreOffice cannot read it either */
    public static void render(Path file, FileKind kind, Output out) throws IOException {
        Path program = program();
        if (program == null) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        Path folder = Files.createTempDirectory("office");
        try {
            Path copy = folder.resolve("file." + kind.ending());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            String home = "-env:UserInstallation=" + folder.resolve("home").toUri();
            run(
                    folder,
                    program.toString(),
                    home,
                    "--headless",
                    "--norestore",
                    "--nolockcheck",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    copy.toString());
            Path pdf = folder.resolve("file.pdf");
            if (!Files.exists(pdf)) {
                throw new FileRefused(Reason.DAMAGED);
            }
            String known = version;
            if (known == null) {
                Matcher said = VERSION.matcher(run(folder, program.toString(), home, "--version"));
                known = said.find() ? said.group() : "LibreOffice";
                version = known;
            }
            out.renderer(known);
            PdfReader.read(pdf, out);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** @return what it says */
    private static String run(Path folder, String... words) throws IOException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new FileRefused(Reason.TOO_SLOW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileRefused(Reason.TOO_SLOW, e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}

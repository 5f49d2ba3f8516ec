package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Limits;

/** The first look at a file: what it is by its content, and whether it is taken. Runs in the worker. */
public final class Look {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");

    private final Path file;
    private final String ending;
    private final Limits limits;
    private final Head head;

    private Look(Path file, String ending, Limits limits) throws IOException {
        this.file = file;
        this.ending = ending;
        this.limits = limits;
        this.head = Head.of(file);
    }

    /**
     * @param ending of the file's name, without the dot
     * @throws FileRefused for every file that is not taken
     */
    public static Inspection at(Path file, String ending, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        return new Look(file, ending, limits).told();
    }

    private Inspection told() throws IOException {
        if (head.isZip()) {
            Parts parts = new ZipLook(new Budget(limits)).look(file);
            if (head.contains("%PDF-")) {
                throw new FileRefused(Reason.UNKNOWN);
            }
            return Packages.told(parts);
        }
        if (head.isOtherArchive()) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        if (Head.endsInZip(file)) {
            throw new FileRefused(Reason.NESTED_ARCHIVE);
        }
        if (head.isOle()) {
            return new OleLook(limits, ending).look(file);
        }
        if (isPdf()) {
            return PdfLook.look(file, limits);
        }
        @Nullable FileKind image = ImageLook.kind(head);
        if (image != null) {
            if (head.hidesAnother()) {
                throw new FileRefused(Reason.UNKNOWN);
            }
            return new ImageLook(limits).look(file, image);
        }
        return head.startsWith("{\\rtf") ? rtf() : text();
    }

    /** White space and a byte order mark may precede it, nothing else. */
    private boolean isPdf() {
        String start =
                new String(head.bytes(), StandardCharsets.ISO_8859_1).replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "");
        return start.startsWith("%PDF-");
    }

    private Inspection rtf() throws IOException {
        byte[] tail;
        try (var in = Files.newByteChannel(file)) {
            long length = Math.min(in.size(), Head.LENGTH);
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate((int) length);
            in.position(in.size() - length);
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                // reads on
            }
            tail = buffer.array();
        }
        String end = new String(tail, StandardCharsets.ISO_8859_1).replaceFirst("[\\s\\x00]+$", "");
        if (!end.endsWith("}")) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new Inspection(FileKind.RTF, null, 0);
    }

    private Inspection text() throws IOException {
        if (head.isMarkup() || isMessage() || TextFile.charset(file).isEmpty()) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        if (Files.size(file) <= head.bytes().length && TextFile.isBlank(file)) {
            throw new FileRefused(Reason.EMPTY);
        }
        boolean markdown = MARKDOWN.contains(ending.toLowerCase(Locale.ROOT));
        return new Inspection(markdown ? FileKind.MD : FileKind.TXT, null, 0);
    }

    /** A letter or a saved page with everything in it, PostScript, and scripts of a system. */
    private boolean isMessage() {
        String start = new String(head.bytes(), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("mime-version:") || start.startsWith("%!ps") || start.startsWith("#!/");
    }
}

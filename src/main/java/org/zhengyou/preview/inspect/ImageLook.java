package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Limits;

/** A picture, by its first bytes, the size that it states, and whether it has an end. */
final class ImageLook {
    private static final int TAIL = 1024 * 1024;

    private final Limits limits;

    ImageLook(Limits limits) {
        this.limits = limits;
    }

    static @Nullable FileKind kind(Head head) {
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return FileKind.PNG;
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return FileKind.JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return FileKind.GIF;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return FileKind.TIFF;
        }
        if (head.startsWith("RIFF") && head.has(8, "WEBPVP8")) {
            return FileKind.WEBP;
        }
        // Two letters alone begin many a text; the reserved field behind the size is zero.
        return head.startsWith("BM") && head.has(6, "\0\0\0\0") ? FileKind.BMP : null;
    }

    Inspection look(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.WEBP) {
            webp(file);
            return new Inspection(kind, null, 1);
        }
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int pages = kind == FileKind.TIFF ? reader.getNumImages(true) : 1;
                if (pages > limits.pages()) {
                    throw new FileRefused(Reason.TOO_MANY_PAGES);
                }
                for (int page = 0; page < pages; page++) {
                    size(reader.getWidth(page), reader.getHeight(page));
                }
                end(file, kind);
                return new Inspection(kind, null, pages);
            } finally {
                reader.dispose();
            }
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    private void size(long width, long height) {
        if (width < 1 || height < 1) {
            throw new FileRefused(Reason.DAMAGED);
        }
        if (width * height > limits.pixels()) {
            throw new FileRefused(Reason.TOO_MANY_PIXELS);
        }
    }

    /** One that was cut short has lost its last mark. */
    private static void end(Path file, FileKind kind) throws IOException {
        String mark = switch (kind) {
            case PNG -> "IEND\u00AEB`\u0082";
            case JPEG -> "\u00FF\u00D9";
            case GIF -> "\0;";
            default -> "";
        };
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), TAIL);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            if (!new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1).contains(mark)) {
                throw new FileRefused(Reason.DAMAGED);
            }
        }
    }

    private void webp(Path file) throws IOException {
        byte[] head = Head.of(file).bytes();
        if (head.length < 30) {
            throw new FileRefused(Reason.DAMAGED);
        }
        long stated = 8 + (number(head, 4, 4) & 0xFFFFFFFFL);
        if (stated > file.toFile().length()) {
            throw new FileRefused(Reason.DAMAGED);
        }
        switch (head[15]) {
            case 'X' -> size(1 + number(head, 24, 3), 1 + number(head, 27, 3));
            case 'L' -> {
                long bits = number(head, 21, 4);
                size(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
            }
            case ' ' -> size(number(head, 26, 2) & 0x3FFF, number(head, 28, 2) & 0x3FFF);
            default -> throw new FileRefused(Reason.DAMAGED);
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}

package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The first bytes of a file or of a part of one, and what begins so. */
record Head(byte[] bytes) {
    static final int LENGTH = 1024;
    private static final int END_RECORD = 22;
    private static final int MOST_COMMENT = 65_535;

    static Head of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Head(in.readNBytes(LENGTH));
        }
    }

    boolean startsWith(String latin1) {
        return has(0, latin1);
    }

    boolean has(int at, String latin1) {
        if (bytes.length < at + latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((bytes[at + i] & 0xFF) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean contains(String latin1) {
        return text().contains(latin1);
    }

    /** One character for each byte. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean isZip() {
        return startsWith("PK\3\4") || startsWith("PK\5\6") || startsWith("PK\7\b");
    }

    boolean isOle() {
        return startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    boolean isGzip() {
        return startsWith("\u001F\u008B\b");
    }

    boolean isOtherArchive() {
        return isGzip()
                || startsWith("Rar!\u001A\7")
                || startsWith("7z\u00BC\u00AF'\u001C")
                || startsWith("BZh") && has(4, "1AY&SY")
                || startsWith("\u00FD7zXZ\0")
                || startsWith("(\u00B5/\u00FD")
                || startsWith("\4\"M\u0018")
                || startsWith("MSCF\0\0\0\0")
                || startsWith("!<arch>\n")
                || startsWith("LZIP\1")
                || has(2, "-lh") && has(6, "-")
                || has(257, "ustar");
    }

    /** Whether the first visible character opens a tag, in UTF-8 or UTF-16. */
    boolean isMarkup() {
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c == '<') {
                return true;
            }
            boolean passed = c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF || c == 0xFE || c == 0xFF;
            if (!passed) {
                return false;
            }
        }
        return false;
    }

    /** Whether a browser might take it for a page, or a viewer for a document, whatever it is. */
    boolean hidesAnother() {
        String text = text().toLowerCase(Locale.ROOT);
        return text.contains("%pdf-")
                || text.contains("<script")
                || text.contains("<html")
                || text.contains("<!doctype html")
                || text.contains("<svg")
                || text.contains("<?php");
    }

    /** Whether the file ends in a zip file's directory to the byte, as one that was appended does. */
    static boolean endsInZip(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + MOST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                    if (at + END_RECORD + comment == length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}

package org.zhengyou.preview.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages by hand: any part under any name, and directories that lie. */
final class Zip {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Zip without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] part(String name) {
        return parts.get(name);
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a byte of every entry of the directory: 8 flags, 10 method, 38 and on the attributes of the system. */
    static byte[] directoryChanged(byte[] zip, int at, IntUnaryOperator change) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 46 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + at] = (byte) change.applyAsInt(changed[i + at] & 0xFF);
            }
        }
        return changed;
    }

    /** Puts one name in the place of another of the same length, everywhere. */
    static byte[] renamed(byte[] zip, String from, String to) {
        byte[] changed = zip.clone();
        byte[] old = from.getBytes(StandardCharsets.ISO_8859_1);
        byte[] young = to.getBytes(StandardCharsets.ISO_8859_1);
        if (old.length != young.length) {
            throw new IllegalArgumentException(from + " and " + to);
        }
        for (int i = 0; i + old.length <= changed.length; i++) {
            if (java.util.Arrays.equals(changed, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(young, 0, changed, i, young.length);
            }
        }
        return changed;
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }
}

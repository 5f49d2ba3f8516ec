package org.zhengyou.preview.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.RLEDecompressingInputStream;

/**
 * The modules of a VBA project that hold no code. Many an old file has some: one for each of its sheets, ever since its
 * editor was once opened. A module is one of them where neither its source nor what was compiled of it has a line of code;
 * what cannot be read is not.
 */
final class Programs {
    private static final int MOST = 4 * 1024 * 1024;
    private static final int CODE_PAGE = 0x03;
    private static final int PROJECT_VERSION = 0x09;
    private static final int STREAM_NAME = 0x1A;
    private static final int SOURCE_AT = 0x31;
    /** Where a module says how far its compiled lines lie from the end of its head. */
    private static final int TABLE = 0x19;

    private static final int HEAD = 0x3C;
    private static final int LINES = 0xCAFE;

    private Programs() {}

    /** @return names of streams in small letters */
    static Set<String> empty(DirectoryNode project) {
        Set<String> empty = new HashSet<>();
        try {
            byte[] records = unpacked(bytes(project, "dir"), 0);
            Charset letters = StandardCharsets.ISO_8859_1;
            String stream = "";
            for (int at = 0; at + 6 <= records.length; ) {
                int id = LittleEndian.getUShort(records, at);
                int size = id == PROJECT_VERSION ? 6 : LittleEndian.getInt(records, at + 2);
                at += 6;
                if (size < 0 || size > records.length - at) {
                    return Set.of();
                }
                switch (id) {
                    case CODE_PAGE -> letters = letters(LittleEndian.getUShort(records, at));
                    case STREAM_NAME -> stream = new String(records, at, size, letters);
                    case SOURCE_AT -> {
                        if (isEmpty(bytes(project, stream), LittleEndian.getInt(records, at))) {
                            empty.add(stream.toLowerCase(Locale.ROOT));
                        }
                    }
                    default -> {
                        // Of no matter here.
                    }
                }
                at += size;
            }
            return empty;
        } catch (IOException | RuntimeException e) {
            return Set.of();
        }
    }

    private static Charset letters(int codePage) {
        String name = codePage == 936 ? "GBK" : codePage == 10_008 ? "GB2312" : "windows-" + codePage;
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private static boolean isEmpty(byte[] module, int source) throws IOException {
        if (source < TABLE + 4 || source >= module.length) {
            return false;
        }
        long lines = 0;
        boolean named = false;
        for (String line : new String(unpacked(module, source), StandardCharsets.ISO_8859_1).split("\r\n|\n", -1)) {
            String words = line.strip();
            if (words.startsWith("Attribute ")) {
                named = true;
            } else if (words.isEmpty() || words.startsWith("'") || words.startsWith("Option ")) {
                lines++;
            } else {
                return false;
            }
        }
        long at = (LittleEndian.getInt(module, TABLE) & 0xFFFFFFFFL) + HEAD;
        // The source may have been taken away from what was compiled of it, which still runs.
        return named
                && at + 6 <= source
                && LittleEndian.getUShort(module, (int) at) == LINES
                && LittleEndian.getUShort(module, (int) at + 4) <= lines;
    }

    private static byte[] bytes(DirectoryNode folder, String name) throws IOException {
        if (folder.getEntryCaseInsensitive(name) instanceof DocumentEntry document && document.getSize() <= MOST) {
            try (InputStream in = folder.createDocumentInputStream(document)) {
                return in.readAllBytes();
            }
        }
        throw new IOException("no stream " + name);
    }

    private static byte[] unpacked(byte[] packed, int from) throws IOException {
        try (InputStream in =
                new RLEDecompressingInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
            return in.readNBytes(MOST);
        }
    }
}

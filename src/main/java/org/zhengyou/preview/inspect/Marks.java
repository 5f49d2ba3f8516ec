package org.zhengyou.preview.inspect;

import java.nio.charset.StandardCharsets;

/** Counts where one of some short byte sequences stands in a stream that is handed over piece by piece. */
final class Marks {
    private static final int ANY = -1;

    private final int[][] marks;
    private final int[] matched;
    private int found;

    private Marks(int[]... marks) {
        this.marks = marks;
        this.matched = new int[marks.length];
    }

    /** The storage of a program in an OLE2 file, wherever it stands and whatever the file is called. */
    static Marks vba() {
        return new Marks(unsigned("VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE)));
    }

    /** In the stream of old slides: a container, its record of twelve bytes, any number, and that there is a program. */
    static Marks slidesPrograms() {
        return new Marks(new int[] {0x1F, 0, 0xFF, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0C, 0, 0, 0, ANY, ANY, ANY, ANY, 1});
    }

    static Marks encryptedForCertificates() {
        return new Marks(bytes("/Adobe.PubSec"));
    }

    /** Beginnings of cells of a worksheet, with or without a prefix. */
    static Marks cells() {
        return new Marks(bytes("<c "), bytes("<c>"), bytes("<c/"), bytes(":c "), bytes(":c>"));
    }

    private static int[] bytes(String latin1) {
        return unsigned(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int[] unsigned(byte[] bytes) {
        int[] unsigned = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            unsigned[i] = bytes[i] & 0xFF;
        }
        return unsigned;
    }

    void look(byte[] bytes, int length) {
        for (int m = 0; m < marks.length; m++) {
            int[] mark = marks[m];
            int at = matched[m];
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 0xFF;
                // The first byte of a mark stands nowhere else in it, so a failed match begins anew at most there.
                if (b == mark[at] || mark[at] == ANY) {
                    if (++at == mark.length) {
                        found++;
                        at = 0;
                    }
                } else {
                    at = b == mark[0] ? 1 : 0;
                }
            }
            matched[m] = at;
        }
    }

    int found() {
        return found;
    }
}

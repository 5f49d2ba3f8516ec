package org.zhengyou.preview.inspect;

import java.nio.charset.StandardCharsets;

/** Counts where one of some short byte sequences stands in a stream that is handed over piece by piece. */
final class Marks {
    private final byte[][] marks;
    private final int[] matched;
    private int found;

    private Marks(byte[]... marks) {
        this.marks = marks;
        this.matched = new int[marks.length];
    }

    /** The storage of a program in an OLE2 file, wherever it stands and whatever the file is called. */
    static Marks vba() {
        return new Marks("VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));
    }

    /** What precedes a program in the stream of old slides: the container, and its one record of twelve bytes. */
    static Marks slidesPrograms() {
        return new Marks(new byte[] {(byte) 0x1F, 0, (byte) 0xFF, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0C});
    }

    /** Beginnings of cells of a worksheet, with or without a prefix. */
    static Marks cells() {
        return new Marks(bytes("<c "), bytes("<c>"), bytes("<c/"), bytes(":c "), bytes(":c>"));
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    void look(byte[] bytes, int length) {
        for (int m = 0; m < marks.length; m++) {
            byte[] mark = marks[m];
            int at = matched[m];
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                // The first byte of a mark stands nowhere else in it, so a failed match begins anew at most there.
                if (b == mark[at]) {
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

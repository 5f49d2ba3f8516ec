package org.zhengyou.preview.inspect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** The records of an old workbook, as far as they tell of a password, a program, and the number of cells. */
final class BiffLook {
    private static final int FILE_PASS = 0x2F;
    private static final int BOUND_SHEET = 0x85;
    private static final int MANY_RK = 0xBD;
    private static final int FORMULA = 0x06;
    private static final int LABEL_SST = 0xFD;
    private static final int NUMBER = 0x203;
    private static final int LABEL = 0x204;
    private static final int BOOLEAN = 0x205;
    private static final int RK = 0x27E;
    private static final int BEGIN = 0x809;
    private static final int MACRO_SHEET = 1;
    private static final int VISUAL_BASIC = 6;

    private final Limits limits;
    private long cells;

    BiffLook(Limits limits) {
        this.limits = limits;
    }

    void look(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        int first = word(in);
        if (first != BEGIN && (first & 0xFF) != 0x09) {
            throw new FileRefused(Reason.DAMAGED);
        }
        for (int record = first; record > 0; record = word(in)) {
            int length = word(in);
            if (length < 0) {
                throw new FileRefused(Reason.DAMAGED);
            }
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new FileRefused(Reason.DAMAGED);
            }
            record(record, body);
        }
    }

    private void record(int record, byte[] body) {
        switch (record) {
            case FILE_PASS -> throw new FileRefused(Reason.ENCRYPTED);
            case BOUND_SHEET -> {
                if (body.length > 5 && (body[5] == MACRO_SHEET || body[5] == VISUAL_BASIC)) {
                    throw new FileRefused(Reason.MACROS);
                }
            }
            case MANY_RK -> cells += Math.max(0, body.length - 6) / 6;
            case FORMULA, LABEL_SST, NUMBER, LABEL, BOOLEAN, RK -> cells++;
            default -> {
                // No cell.
            }
        }
        if (cells > limits.cells()) {
            throw new FileRefused(Reason.TOO_MANY_CELLS);
        }
    }

    /** Less than 0 at the end. */
    private static int word(InputStream in) throws IOException {
        int low = in.read();
        int high = in.read();
        return high < 0 ? -1 : low | high << 8;
    }
}

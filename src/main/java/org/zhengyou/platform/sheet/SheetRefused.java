package org.zhengyou.platform.sheet;

import java.util.Locale;

/** A file that is not read at all, or not to its end, and why. */
public class SheetRefused extends RuntimeException {
    public enum Reason {
        NOT_A_WORKBOOK,
        ENCRYPTED,
        FILE_TOO_LARGE,
        TOO_MANY_ROWS,
        ZIP_BOMB,
        EXTERNAL_CONTENT,
        DAMAGED,
        EMPTY;

        public String messageKey() {
            return "platform.sheet.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final long limit;

    public SheetRefused(Reason reason) {
        this(reason, 0, null);
    }

    /** @param limit the limit passed (bytes, rows or times, by the reason), 0 where none was */
    public SheetRefused(Reason reason, long limit, @org.jspecify.annotations.Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    public long limit() {
        return limit;
    }
}

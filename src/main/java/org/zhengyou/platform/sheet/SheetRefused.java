package org.zhengyou.platform.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Refused;

/** A file that is not read at all, or not to its end, and why. */
public class SheetRefused extends Refused {
    /** Message keys below {@code platform.sheet.refused.}. */
    public enum Reason {
        NOT_A_WORKBOOK,
        ENCRYPTED,
        FILE_TOO_LARGE,
        TOO_MANY_ROWS,
        ZIP_BOMB,
        EXTERNAL_CONTENT,
        DAMAGED,
        EMPTY
    }

    private final Reason reason;

    public SheetRefused(Reason reason) {
        this(reason, 0, null);
    }

    /** @param limit the limit that was passed, shown to the reader: MiB or rows, by the reason */
    public SheetRefused(Reason reason, long limit, @Nullable Throwable cause) {
        super("platform.sheet.refused." + reason.name().toLowerCase(Locale.ROOT), limit);
        this.reason = reason;
        if (cause != null) {
            initCause(cause);
        }
    }

    public Reason reason() {
        return reason;
    }
}

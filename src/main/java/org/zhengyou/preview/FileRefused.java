package org.zhengyou.preview;

import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Refused;

/** A file that is not taken, or not shown, and why. */
public class FileRefused extends Refused {
    /** Message keys below {@code preview.refused.}; the sentences have no arguments. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        ENCRYPTED,
        DAMAGED,
        MACROS,
        UNKNOWN,
        NESTED_ARCHIVE,
        BOMB,
        ENTITIES,
        TOO_MANY_PAGES,
        TOO_MANY_CELLS,
        TOO_MANY_PIXELS,
        TOO_SLOW,
        TOO_MUCH_MEMORY
    }

    private final Reason reason;

    public FileRefused(Reason reason) {
        this(reason, null);
    }

    public FileRefused(Reason reason, @Nullable Throwable cause) {
        super("preview.refused." + reason.name());
        this.reason = reason;
        if (cause != null) {
            initCause(cause);
        }
    }

    public Reason reason() {
        return reason;
    }
}

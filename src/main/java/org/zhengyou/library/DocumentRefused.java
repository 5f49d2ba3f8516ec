package org.zhengyou.library;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of the library was broken. */
public class DocumentRefused extends Refused {
    /** Message keys below {@code library.refused.}. */
    public enum Reason {
        NOT_YOURS,
        PUBLIC_ALREADY,
        NOT_LISTED,
        NOT_NOW,
        TAKEN_DOWN,
        FILE_MISSING,
        TOO_LARGE,
        TOO_MANY_UPLOADS,
        INFECTED,
        INCOMPLETE,
        SAME_FILE,
        SHARE_TOO_MANY,
        SHARE_CODE_SHORT,
        NOT_A_LIKENESS
    }

    private final Reason reason;

    public DocumentRefused(Reason reason, Object... arguments) {
        super("library.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

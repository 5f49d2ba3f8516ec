package org.zhengyou.platform.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is one sentence that tells the operator what to do. */
public class DatabaseUnavailable extends RuntimeException {
    /** Why; the lower-case name, after {@code database.}, is the message key. */
    public enum Reason {
        /** 0 the folder, 1 the process that holds it. */
        IN_USE,
        /** 0 the folder, 1 the cause. */
        FOLDER_UNUSABLE,
        /** 0 the operating system, 1 the processor. */
        NO_BINARIES,
        /** 0 the folder. */
        ROOT_REFUSED,
        /** 0 the major version of the data, 1 that of the program. */
        OTHER_VERSION,
        /** 0 what was tried, 1 the log file or the last words. */
        FAILED,
        /** 0 the folder. */
        STARTING,
        /** 0 the setting. */
        BAD_SETTING
    }

    private final Reason reason;

    DatabaseUnavailable(Reason reason, Object... arguments) {
        this(null, reason, arguments);
    }

    DatabaseUnavailable(@Nullable Throwable cause, Reason reason, Object... arguments) {
        super(sentence(reason, arguments), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String sentence(Reason reason, Object... arguments) {
        var texts = ResourceBundle.getBundle(
                "messages.database",
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var key = "database." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return MessageFormat.format(texts.getString(key), arguments);
    }
}

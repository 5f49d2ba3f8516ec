package org.zhengyou.notice;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of the public notice was broken. */
public class NoticeRefused extends Refused {
    /** Message keys below {@code notice.refused.}. */
    public enum Reason {
        NOTHING_TO_SHOW,
        ALREADY_ON_NOTICE,
        NOT_NOW,
        CHANGED_MEANWHILE,
        SAME_PERSON,
        REASON_NEEDED,
        TITLE_TAKEN,
        LENGTH_OUT_OF_RANGE,
        OBJECTIONS_CLOSED
    }

    private final Reason reason;

    public NoticeRefused(Reason reason, Object... arguments) {
        super("notice.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

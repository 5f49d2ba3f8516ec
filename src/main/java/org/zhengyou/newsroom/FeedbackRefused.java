package org.zhengyou.newsroom;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of complaints and suggestions was broken. */
public class FeedbackRefused extends Refused {
    /** Message keys below {@code newsroom.refused.}. */
    public enum Reason {
        NOT_NOW,
        ANSWER_NEEDED,
        NO_OFFICE_YET
    }

    private final Reason reason;

    public FeedbackRefused(Reason reason, Object... arguments) {
        super("newsroom.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.zhengyou.roster;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule about imports was broken. */
public class RosterRefused extends Refused {
    /** Message keys below {@code roster.refused.}. */
    public enum Reason {
        WRONG_STATE,
        CHANGED_SINCE_PREVIEW,
        ROWS_CHANGED_SINCE,
        ROWS_IN_USE,
        FILE_GONE,
        NO_FILE,
        NO_KIND,
        NO_DAY,
        HAS_MEMBERS
    }

    public RosterRefused(Reason reason, Object... arguments) {
        super("roster.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }
}

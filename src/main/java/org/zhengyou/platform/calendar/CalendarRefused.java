package org.zhengyou.platform.calendar;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A day could not be counted, or a table not be kept. */
public class CalendarRefused extends Refused {
    /** Message keys below {@code calendar.refused.}. */
    public enum Reason {
        YEAR_MISSING,
        OTHER_YEAR,
        DAY_TWICE,
        NAME_NEEDED,
        NOTHING_READ,
        LINE_NOT_READ,
        YEAR_OUT_OF_RANGE
    }

    public CalendarRefused(Reason reason, Object... arguments) {
        super("calendar.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }
}

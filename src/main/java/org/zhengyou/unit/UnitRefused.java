package org.zhengyou.unit;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of the tree was broken. */
public class UnitRefused extends Refused {
    /** Message keys below {@code unit.refused.}. */
    public enum Reason {
        NAME_TAKEN,
        UNDER_ITSELF,
        CLOSED,
        HAS_OPEN_UNITS,
        BEFORE_OPENING
    }

    public UnitRefused(Reason reason, Object... arguments) {
        super("unit.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }
}

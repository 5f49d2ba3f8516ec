package org.zhengyou.access;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of accounts and grants was broken. */
public class AccountRefused extends Refused {
    private final Reason reason;

    /** Message keys below {@code access.refused.}. */
    public enum Reason {
        SIGN_IN_NAME_TAKEN,
        BAD_SIGN_IN_NAME,
        BAD_NAME,
        MEMBER_HAS_ACCOUNT,
        ROLE_NOT_YOURS,
        OUTSIDE_YOUR_UNITS,
        NEEDS_UNIT,
        OWN_ACCOUNT,
        LAST_ADMINISTRATOR,
        SEPARATE_DUTIES,
        DISABLED
    }

    public AccountRefused(Reason reason, Object... arguments) {
        super("access.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

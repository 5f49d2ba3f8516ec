package org.zhengyou.claim;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of disputes was broken. */
public class ClaimRefused extends Refused {
    /** Message keys below {@code claim.refused.}. */
    public enum Reason {
        NOT_NOW,
        OWN,
        REASON_NEEDED,
        ALREADY_OPEN,
        ALREADY_RESTORED
    }

    private final Reason reason;

    public ClaimRefused(Reason reason, Object... arguments) {
        super("claim.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

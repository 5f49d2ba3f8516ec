package org.zhengyou.royalty;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of money was broken; nothing was moved. */
public class RoyaltyRefused extends Refused {
    /** Message keys below {@code royalty.refused.}. */
    public enum Reason {
        SWITCHED_OFF,
        NOT_ENOUGH,
        OWN_ITEM,
        PRICE_CHANGED,
        NOT_SERVABLE,
        NOT_NOW,
        OWN_CASE,
        TAKEN_DOWN,
        NOT_COVERED,
        REASON_NEEDED,
        CORRECTION_NUMBER,
        CORRECTION_TYPED,
        CORRECTION_TWICE,
        CORRECTION_OWN,
        CORRECTION_ASKED,
        CORRECTION_AMOUNT,
        CORRECTION_SHORT,
        AMOUNT,
        NO_GATEWAY,
        GATEWAY_DOWN
    }

    private final Reason reason;

    public RoyaltyRefused(Reason reason, Object... arguments) {
        super("royalty.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.zhengyou.campaign;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of the campaign was broken. */
public class CampaignRefused extends Refused {
    /** Message keys below {@code campaign.refused.}. */
    public enum Reason {
        NOT_THE_NEXT_STATE,
        CLOSED,
        NOT_UNDER_WAY,
        NOT_OWED,
        NOT_THE_NEXT_ANSWER,
        INDICATOR_UNKNOWN,
        TOOL_OFF,
        HAPPENED_LATER,
        REASON_MISSING,
        WITHDRAWAL_UNEXPLAINED,
        NOTE_TOO_LONG,
        CHANGED_MEANWHILE,
        NOT_CLOSED,
        UNFINISHED,
        ARCHIVED
    }

    private final Reason reason;

    public CampaignRefused(Reason reason, Object... arguments) {
        super("campaign.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

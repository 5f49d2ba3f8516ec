package org.zhengyou.pledge;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule of pledges was broken, or somebody else was faster. */
public class PledgeRefused extends Refused {
    /** Message keys below {@code pledge.refused.}. */
    public enum Reason {
        NOT_YOURS,
        OWN_PLEDGE,
        JUDGED_FROM_ABOVE,
        CHANGED_MEANWHILE,
        ONE_LETTER_ONLY,
        ITEMS_INCOMPLETE,
        REASON_MISSING,
        IN_THE_FUTURE,
        CRITERION_OPEN,
        VOICES_MISSING,
        TALLY_INCONSISTENT,
        ALREADY_WITH_THE_PUBLIC,
        NOTHING_TO_UNDO,
        NOTHING_TO_PUBLISH,
        ALREADY_EXEMPT,
        NO_CAMPAIGN,
        NOT_THE_TIME
    }

    public PledgeRefused(Reason reason, Object... arguments) {
        super("pledge.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }

    /**
     * The pledge is not in a state for that deed any more.
     *
     * @param by who brought it into its present state
     */
    PledgeRefused(Pledge.State state, String by) {
        super("pledge.refused.already." + state.name(), by);
    }
}

package org.zhengyou.pledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
        NOT_THE_TIME,
        FILE_MISSING,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        FILES_TOO_MANY
    }

    private final @Nullable Reason reason;

    public PledgeRefused(Reason reason, Object... arguments) {
        super("pledge.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    /**
     * The pledge is not in a state for that deed any more.
     *
     * @param by who brought it into its present state
     */
    PledgeRefused(Pledge.State state, String by) {
        super("pledge.refused.already." + state.name(), by);
        this.reason = null;
    }

    /** Null where the pledge was not in a state for the deed. */
    public @Nullable Reason reason() {
        return reason;
    }
}

package org.zhengyou.report;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule about reports was broken. */
public class ReportRefused extends Refused {
    /** Message keys below {@code report.refused.}. */
    public enum Reason {
        FINAL,
        DISCARDED,
        NOT_DISCARDED,
        CHANGED_MEANWHILE,
        BLANKS_LEFT,
        FIGURES_MISSING,
        TEXT_HAS_PROBLEMS,
        NAME_TAKEN
    }

    public ReportRefused(Reason reason, Object... arguments) {
        super("report.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
    }
}

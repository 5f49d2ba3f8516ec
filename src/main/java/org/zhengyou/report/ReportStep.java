package org.zhengyou.report;

import java.time.Instant;

/** What was done to a report, by whom and when. */
public record ReportStep(Deed deed, String actorName, Instant at) {

    /** EDITED and REFRESHED leave a draft a draft. */
    public enum Deed {
        DRAFTED,
        EDITED,
        REFRESHED,
        FINALISED,
        DISCARDED,
        RESTORED
    }
}

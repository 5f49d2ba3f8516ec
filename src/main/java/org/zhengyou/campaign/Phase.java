package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A stretch of a campaign. Phases may overlap, leave gaps, and last one day.
 *
 * @param endsOn the last day, included
 * @param tools what it switches; a tool that is absent is left to the other phases of the day
 */
public record Phase(
        UUID unitId,
        UUID id,
        UUID campaignId,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        Map<Campaign.Tool, Switch> tools) {

    /** OFF wins over ON where phases overlap. */
    public enum Switch {
        ON,
        OFF
    }

    /** Seen from a day. */
    public enum Standing {
        DONE,
        NOW,
        AHEAD
    }

    public Standing standing(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return Standing.AHEAD;
        }
        return day.isAfter(endsOn) ? Standing.DONE : Standing.NOW;
    }
}

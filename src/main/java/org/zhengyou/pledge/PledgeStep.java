package org.zhengyou.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeTransitions.Event;

/**
 * One transition as it was written down.
 *
 * @param step position in the pledge's life; also counts edits, so there are gaps
 * @param actorId account; null for the program itself
 * @param reason the reason, report or note given with it; may be empty
 */
public record PledgeStep(
        int step,
        State fromState,
        Event event,
        State toState,
        @Nullable UUID actorId,
        String actorName,
        Actor actorKind,
        String reason,
        LocalDate happenedOn,
        Instant recordedAt) {

    /** Written down on a later day than it happened. */
    public boolean late(ZoneId zone) {
        return happenedOn.isBefore(LocalDate.ofInstant(recordedAt, zone));
    }
}

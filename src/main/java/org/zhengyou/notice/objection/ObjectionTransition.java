package org.zhengyou.notice.objection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an objection.
 *
 * @param actorName null for the sender
 */
public record ObjectionTransition(
        Objection.@Nullable State fromState,
        Objection.State toState,
        @Nullable String actorName,
        Instant at,
        @Nullable String reason) {}

package org.zhengyou.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a claim.
 *
 * @param actorName null for the claimant
 * @param dueOn of the step after it
 */
public record ClaimTransition(
        Claim.@Nullable State fromState,
        Claim.State toState,
        @Nullable String actorName,
        Instant at,
        @Nullable String reason,
        @Nullable LocalDate dueOn) {}

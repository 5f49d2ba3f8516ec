package org.zhengyou.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a campaign's state, with who and when.
 *
 * @param fromState null for the first
 * @param actorName the account's name; null for the program itself
 */
public record CampaignStep(
        Campaign.@Nullable State fromState,
        Campaign.State toState,
        @Nullable String actorName,
        Instant at,
        @Nullable String note) {}

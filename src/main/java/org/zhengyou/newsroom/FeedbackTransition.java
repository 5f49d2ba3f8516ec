package org.zhengyou.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a complaint or suggestion.
 *
 * @param actorName null for the sender
 */
public record FeedbackTransition(
        Feedback.@Nullable State fromState,
        Feedback.State toState,
        @Nullable String actorName,
        Instant at) {}

package org.zhengyou.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in a document's life.
 *
 * @param fromState null for the first
 * @param actorName null where nobody with an account did it
 * @param reason what the page of a document that was taken down says
 */
public record DocumentTransition(
        Document.@Nullable State fromState,
        Document.State toState,
        @Nullable String actorName,
        Instant at,
        @Nullable String reason) {}

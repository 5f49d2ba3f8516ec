package org.zhengyou.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a notice.
 *
 * @param fromState null at its beginning
 * @param actorName null where time decided
 */
public record NoticeTransition(
        Notice.@Nullable State fromState,
        Notice.State toState,
        @Nullable UUID actorId,
        @Nullable String actorName,
        Instant at,
        @Nullable String reason) {}

package org.zhengyou.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * The days passed and no objection to this item was upheld; said inside the deciding transaction.
 *
 * @param unitId the subject's unit
 * @param at when it was decided
 */
public record NoticeItemCleared(String subjectType, UUID subjectId, UUID unitId, Instant at) {}

package org.zhengyou.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection to this item was upheld; said inside the deciding transaction.
 *
 * @param unitId the subject's unit
 * @param at when it was decided
 */
public record NoticeItemUpheld(String subjectType, UUID subjectId, UUID unitId, Instant at) {}

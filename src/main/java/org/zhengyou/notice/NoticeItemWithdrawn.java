package org.zhengyou.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * This item was taken out of its notice, or the notice withdrawn, before an outcome; said inside the transaction.
 * The subject may be proposed again.
 *
 * @param unitId the subject's unit
 * @param reason in the words of whoever withdrew it
 * @param at when that was
 */
public record NoticeItemWithdrawn(String subjectType, UUID subjectId, UUID unitId, String reason, Instant at) {}

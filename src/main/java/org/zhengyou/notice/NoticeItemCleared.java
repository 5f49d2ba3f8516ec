package org.zhengyou.notice;

import java.util.UUID;

/**
 * The days passed and no objection to this item was upheld; said inside the deciding transaction.
 *
 * @param unitId the subject's unit
 */
public record NoticeItemCleared(String subjectType, UUID subjectId, UUID unitId) {}

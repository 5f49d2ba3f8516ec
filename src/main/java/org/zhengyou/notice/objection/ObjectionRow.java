package org.zhengyou.notice.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection in the office's list.
 *
 * @param replyDueOn a date for the office as a whole; nobody is timed
 */
public record ObjectionRow(
        UUID unitId,
        UUID id,
        String number,
        Objection.State state,
        boolean anonymous,
        String noticeTitle,
        UUID noticeId,
        String itemName,
        String itemUnitName,
        Instant receivedAt,
        @Nullable LocalDate replyDueOn) {
    public String href() {
        return "/units/" + unitId + "/objections/" + id;
    }
}

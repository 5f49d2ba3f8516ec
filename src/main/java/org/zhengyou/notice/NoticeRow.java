package org.zhengyou.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in a list.
 *
 * @param unitName of the unit that puts it on notice
 * @param items that were not taken out
 */
public record NoticeRow(
        UUID unitId,
        UUID id,
        String title,
        String unitName,
        Notice.State state,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate endsOn,
        long items) {
    public String href() {
        return "/units/" + unitId + "/notices/" + id;
    }

    public String publicHref() {
        return "/notices/" + unitId + "/" + id;
    }
}

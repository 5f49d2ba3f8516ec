package org.zhengyou.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a notice, with the text as it is shown; a later change of the subject does not reach it.
 *
 * @param held whether an objection to it is open
 */
public record NoticeItem(
        UUID unitId,
        UUID noticeId,
        UUID id,
        int position,
        String subjectType,
        UUID subjectId,
        UUID subjectUnitId,
        String name,
        String unitName,
        @Nullable String post,
        List<String> lines,
        Outcome outcome,
        boolean held) {

    public enum Outcome {
        PENDING,
        CLEARED,
        UPHELD,
        WITHDRAWN
    }
}

package org.zhengyou.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands on notice, for its own page.
 *
 * @param unitId the unit that put it on notice
 * @param state message key {@code notice.state.<NAME>}
 * @param outcome of the item; message key {@code notice.outcome.<NAME>}
 * @param endsOn null until posted
 */
public record SubjectNotice(
        UUID unitId,
        UUID noticeId,
        UUID subjectId,
        String title,
        Notice.State state,
        NoticeItem.Outcome outcome,
        @Nullable LocalDate endsOn) {

    /** The page for those who work on it. */
    public String href() {
        return "/units/" + unitId + "/notices/" + noticeId;
    }

    /** The page for everyone; there is something to see once it is posted. */
    public String publicHref() {
        return "/notices/" + unitId + "/" + noticeId;
    }

    public boolean open() {
        return outcome == NoticeItem.Outcome.PENDING;
    }
}

package org.zhengyou.notice.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeItem;
import org.zhengyou.notice.NoticeTransition;
import org.zhengyou.platform.web.Paging;

/**
 * A notice for those who work on it.
 *
 * @param may what the viewer may do here
 */
public record NoticePage(
        Notice notice, String unitName, Paging<NoticeItem> items, List<NoticeTransition> history, May may) {
    /**
     * @param check whether the secrecy check is the viewer's to make: not the content reviewer's own
     */
    public record May(boolean review, boolean check, boolean post) {}

    public String href() {
        return "/units/" + notice.unitId() + "/notices/" + notice.id();
    }

    public String publicHref() {
        return "/notices/" + notice.unitId() + "/" + notice.id();
    }

    public boolean at(State state) {
        return notice.state() == state;
    }

    /** An office of one person: the check was made by the content reviewer, as the installation's setting allows. */
    public boolean checkedBySamePerson() {
        return history.stream()
                .anyMatch(step ->
                        step.toState() == State.APPROVED && Objects.equals(step.actorId(), notice.contentReviewedBy()));
    }

    /** What the edit form holds, as typed or as it stands. */
    public record Edit(NoticePage at, NoticeForm form, Map<String, String> problems) {}
}

package org.zhengyou.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.notice.objection.ObjectionLists;
import org.zhengyou.platform.Settings;

/** What of notices and objections waits for a viewer: one line for each kind of step. */
@Component
class NoticeWaiting implements Waiting.Source {
    private final NoticeLists notices;
    private final ObjectionLists objections;
    private final boolean fourEyes;

    NoticeWaiting(NoticeLists notices, ObjectionLists objections, Settings settings) {
        this.notices = notices;
        this.objections = objections;
        this.fourEyes = settings.notice().fourEyes();
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        List<Waiting> waiting = new ArrayList<>();
        step(waiting, viewer, Permission.NOTICE_REVIEW, Notice.State.DRAFT, null, "notice.waiting.returned");
        step(waiting, viewer, Permission.NOTICE_REVIEW, Notice.State.CONTENT_REVIEW, null, "notice.waiting.review");
        step(
                waiting,
                viewer,
                Permission.SECRECY_CHECK,
                Notice.State.SECRECY_CHECK,
                fourEyes ? viewer.accountId() : null,
                "notice.waiting.check");
        step(waiting, viewer, Permission.NOTICE_POST, Notice.State.APPROVED, null, "notice.waiting.post");
        waiting.addAll(Waiting.queues(
                viewer,
                Permission.OBJECTION_HANDLE,
                objections::waiting,
                "notice.waiting.objections",
                "notice.waiting.open",
                "/objections"));
        return waiting;
    }

    private void step(
            List<Waiting> waiting,
            Viewer viewer,
            Permission permission,
            Notice.State state,
            @Nullable UUID notReviewedBy,
            String text) {
        waiting.addAll(Waiting.queues(
                viewer,
                permission,
                tops -> notices.waiting(tops, state, notReviewedBy),
                text,
                "notice.waiting.open",
                "/notices?queue=" + (state == Notice.State.DRAFT ? Notice.State.CONTENT_REVIEW : state)));
    }
}

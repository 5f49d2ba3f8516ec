package org.zhengyou.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        Set<UUID> tops = viewer.unitsWhere(Permission.OBJECTION_HANDLE);
        long open = tops.isEmpty() ? 0 : objections.waiting(tops);
        if (open > 0) {
            String href = "/units/" + tops.iterator().next() + "/objections";
            waiting.add(
                    new Waiting("notice.waiting.objections", List.of(open), null, null, "notice.waiting.open", href));
        }
        return waiting;
    }

    private void step(
            List<Waiting> waiting,
            Viewer viewer,
            Permission permission,
            Notice.State state,
            @Nullable UUID notReviewedBy,
            String text) {
        Set<UUID> tops = viewer.unitsWhere(permission);
        long count = tops.isEmpty() ? 0 : notices.waiting(tops, state, notReviewedBy);
        if (count > 0) {
            String href = "/units/" + tops.iterator().next() + "/notices?queue="
                    + (state == Notice.State.DRAFT ? Notice.State.CONTENT_REVIEW : state);
            waiting.add(new Waiting(text, List.of(count), null, null, "notice.waiting.open", href));
        }
    }
}

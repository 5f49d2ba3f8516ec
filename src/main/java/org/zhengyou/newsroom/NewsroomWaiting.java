package org.zhengyou.newsroom;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** Complaints and suggestions that wait for an answer. */
@Component
class NewsroomWaiting implements Waiting.Source {
    private final HandleFeedbacks feedbacks;

    NewsroomWaiting(HandleFeedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        Set<UUID> tops = viewer.unitsWhere(Permission.FEEDBACK_HANDLE);
        long count = tops.isEmpty() ? 0 : feedbacks.waiting(tops);
        if (count == 0) {
            return List.of();
        }
        String href = "/units/" + tops.iterator().next() + "/feedback";
        return List.of(new Waiting("newsroom.waiting", List.of(count), null, null, "newsroom.waiting_open", href));
    }
}

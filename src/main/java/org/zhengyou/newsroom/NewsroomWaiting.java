package org.zhengyou.newsroom;

import java.time.LocalDate;
import java.util.List;
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
        return Waiting.queues(
                viewer,
                Permission.FEEDBACK_HANDLE,
                feedbacks::waiting,
                "newsroom.waiting",
                "newsroom.waiting_open",
                "/feedback");
    }
}

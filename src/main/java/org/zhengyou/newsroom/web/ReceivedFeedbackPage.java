package org.zhengyou.newsroom.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.newsroom.Feedback;
import org.zhengyou.newsroom.FeedbackTransition;
import org.zhengyou.newsroom.HandleFeedbacks;
import org.zhengyou.platform.web.Paging;

/**
 * One complaint or suggestion, for office and editor.
 *
 * @param sender in clear; null until it was asked for
 */
public record ReceivedFeedbackPage(
        Feedback feedback, List<FeedbackTransition> history, HandleFeedbacks.@Nullable Sender sender) {

    /** The list: those that wait, or those that are answered. */
    public record Index(UUID unitId, String unitName, boolean answered, Paging<Feedback> rows) {}

    public String href() {
        return "/units/" + feedback.unitId() + "/feedback/" + feedback.id();
    }
}

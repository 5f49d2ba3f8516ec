package org.zhengyou.newsroom.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.newsroom.Feedback;

/**
 * The look-up of a complaint or suggestion.
 *
 * @param problem message key; null where there is none
 * @param found null until found
 */
public record FeedbackAnswerPage(
        FeedbackAnswerForm form,
        @Nullable String problem,
        @Nullable Feedback found) {}

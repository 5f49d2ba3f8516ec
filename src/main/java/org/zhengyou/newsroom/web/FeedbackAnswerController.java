package org.zhengyou.newsroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.newsroom.Feedbacks;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.web.Page;

/** Where a sender finds the answer and may say what it was worth; the code travels in the body only. */
@Controller
class FeedbackAnswerController {
    private final Feedbacks feedbacks;
    private final Throttle throttle = new Throttle(60, Duration.ofSeconds(10));

    FeedbackAnswerController(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @GetMapping({"/feedback/look-up", "/feedback/rating"})
    @Requires(Permission.PUBLIC)
    ModelAndView index(Page page) {
        return page.view("newsroom/feedback_answer", new FeedbackAnswerPage(FeedbackAnswerForm.EMPTY, null, null));
    }

    @PostMapping("/feedback/look-up")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView show(Page page, FeedbackAnswerForm form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return refused(page, form, "newsroom.form.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        return feedbacks
                .lookUp(form.typedReceipt(), form.typedCode())
                .map(found -> page.view("newsroom/feedback_answer", new FeedbackAnswerPage(form, null, found)))
                .orElseGet(() -> refused(page, form, "newsroom.look_up.not_found", HttpStatus.UNPROCESSABLE_ENTITY));
    }

    @PostMapping("/feedback/rating")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView create(
            Page page,
            @ModelAttribute FeedbackAnswerForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.rating() == null) {
            return show(page, form, request, response);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return refused(page, form, "newsroom.form.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        var rated = feedbacks.rate(form.typedReceipt(), form.typedCode(), form.rating(), page.now());
        return page.view("newsroom/feedback_answer", new FeedbackAnswerPage(form, null, rated));
    }

    private static ModelAndView refused(Page page, FeedbackAnswerForm form, String problem, HttpStatus status) {
        ModelAndView view = page.view("newsroom/feedback_answer", new FeedbackAnswerPage(form, problem, null));
        view.setStatus(status);
        return view;
    }
}

package org.zhengyou.newsroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
import org.zhengyou.newsroom.Message;
import org.zhengyou.platform.form.FormTokens;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Complaints and suggestions from anyone; every page leads here. Nothing ties one to an account. */
@Controller
class FeedbackController {
    private final Feedbacks feedbacks;
    private final FormTokens tokens;
    private final Throttle throttle = new Throttle(60, Duration.ofMinutes(1));

    FeedbackController(Feedbacks feedbacks, FormTokens tokens) {
        this.feedbacks = feedbacks;
        this.tokens = tokens;
    }

    @GetMapping({"/feedback/new", "/feedback"})
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page) {
        return form(page, FeedbackForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/feedback")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView create(
            Page page,
            @ModelAttribute FeedbackForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> problems = new LinkedHashMap<>(form.problems());
        String token = Objects.requireNonNullElse(form.token(), "");
        FormTokens.Check check = tokens.check(token, page.now());
        if (check != FormTokens.Check.GOOD) {
            problems.put("token", "newsroom.form.again." + check);
        }
        if (!problems.isEmpty()) {
            return form(page, form, problems, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return form(page, form, Map.of("token", "newsroom.form.too_many"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Message message = new Message(
                Objects.requireNonNull(form.kind()),
                form.plainText(),
                Typed.line(form.sender()),
                Typed.line(form.contact()),
                tokens.nonce(token));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page.view("newsroom/feedback_receipt", feedbacks.file(message, page.today(), page.now()));
    }

    private ModelAndView form(Page page, FeedbackForm form, Map<String, String> problems, HttpStatus status) {
        ModelAndView view =
                page.view("newsroom/feedback_form", new FeedbackFormPage(form, problems, tokens.issue(page.now())));
        view.setStatus(status);
        return view;
    }
}

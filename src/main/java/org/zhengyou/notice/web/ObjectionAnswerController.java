package org.zhengyou.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.notice.objection.Objections;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.web.Page;

/** Where the sender of an objection finds the answer: number and code are sent in the body, so that no log keeps them. */
@Controller
class ObjectionAnswerController {
    private final Objections objections;
    private final Throttle throttle = new Throttle(60, Duration.ofSeconds(10));

    ObjectionAnswerController(Objections objections) {
        this.objections = objections;
    }

    @GetMapping("/objections/look-up")
    @Requires(Permission.PUBLIC)
    ModelAndView index(Page page) {
        return page.view("notice/objection_answer", new ObjectionAnswerPage(LookUpForm.EMPTY, null, null));
    }

    @PostMapping("/objections/look-up")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView show(Page page, LookUpForm form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return refused(page, form, "notice.form.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Objections.Answer> answer = objections.lookUp(
                Objects.requireNonNullElse(form.receipt(), ""), Objects.requireNonNullElse(form.code(), ""));
        return answer.map(found -> page.view("notice/objection_answer", new ObjectionAnswerPage(form, null, found)))
                .orElseGet(() -> refused(page, form, "notice.look_up.not_found", HttpStatus.UNPROCESSABLE_ENTITY));
    }

    private static ModelAndView refused(Page page, LookUpForm form, String problem, HttpStatus status) {
        ModelAndView view = page.view("notice/objection_answer", new ObjectionAnswerPage(form, problem, null));
        view.setStatus(status);
        return view;
    }
}

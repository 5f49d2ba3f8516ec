package org.zhengyou.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.claim.Claims;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.web.Page;

/** Where a claimant sees what became of it and may take it back; the code travels in the body only. */
@Controller
class ClaimAnswerController {
    private final Claims claims;
    private final Throttle throttle = new Throttle(60, Duration.ofSeconds(10));

    ClaimAnswerController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping({"/claims/look-up", "/claims/withdrawn"})
    @Requires(Permission.PUBLIC)
    ModelAndView index(Page page) {
        return page.view("claim/answer", new ClaimAnswerPage(ClaimAnswerForm.EMPTY, null, null, page.today()));
    }

    @PostMapping("/claims/look-up")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView show(Page page, ClaimAnswerForm form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return refused(page, form, "claim.form.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        return claims.lookUp(form.typedReceipt(), form.typedCode())
                .map(found -> page.view("claim/answer", new ClaimAnswerPage(form, null, found, page.today())))
                .orElseGet(() -> refused(page, form, "claim.look_up.not_found", HttpStatus.UNPROCESSABLE_ENTITY));
    }

    @PostMapping("/claims/withdrawn")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView destroy(Page page, ClaimAnswerForm form, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return refused(page, form, "claim.form.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        Claims.Answer answer = claims.withdraw(form.typedReceipt(), form.typedCode(), page.today(), page.now());
        return page.view("claim/answer", new ClaimAnswerPage(form, null, answer, page.today()));
    }

    private static ModelAndView refused(Page page, ClaimAnswerForm form, String problem, HttpStatus status) {
        ModelAndView view = page.view("claim/answer", new ClaimAnswerPage(form, problem, null, page.today()));
        view.setStatus(status);
        return view;
    }
}

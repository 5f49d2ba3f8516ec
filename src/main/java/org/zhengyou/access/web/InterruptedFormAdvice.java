package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.FormInterrupted;
import org.zhengyou.platform.web.Pages;

/** Shows a form that met an ended session again, with everything that was typed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InterruptedFormAdvice {
    private final Pages pages;

    InterruptedFormAdvice(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(FormInterrupted.class)
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        ModelAndView view = pages.of(request)
                .view("access/interrupted", InterruptedForm.of(request, request.getRequestURI(), false));
        if (request.getHeader("HX-Request") == null) {
            view.setStatus(HttpStatus.UNAUTHORIZED);
        } else {
            // htmx shows successful answers only; this one takes the place of the whole page.
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        return view;
    }
}

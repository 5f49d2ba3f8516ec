package org.zhengyou.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.Uuid7;

/** Turns every exception into a page: a broken rule 422, missing or not visible 404, the rest 500 with a reference. */
@ControllerAdvice
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        Page page = pages.of(request);
        return page(page, 422, page.t(refused.messageKey(), refused.arguments()), null);
    }

    @ExceptionHandler
    ModelAndView missing(Missing missing, HttpServletRequest request) {
        Page page = pages.of(request);
        return page(page, 404, page.t(missing.messageKey()), null);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView nowhere(HttpServletRequest request) {
        return status(pages.of(request), 404);
    }

    /** Whoever asked went away in the middle of the answer: nobody is there to be told, and nothing is broken. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{} {} was not heard to its end", request.getMethod(), request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        Page page = pages.of(request);
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return status(page, known.getStatusCode().value());
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(fault.getClass(), ResponseStatus.class);
        if (declared != null && declared.code().is4xxClientError()) {
            return status(page, declared.code().value());
        }
        String reference = Uuid7.next().toString().substring(24).toUpperCase(Locale.ROOT);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        return page(page, 500, page.t("platform.problem.500"), reference);
    }

    /** The page of a status that a filter or the container gave. */
    public static ModelAndView container(Page page, HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status(page, status instanceof Integer code ? code : 404);
    }

    private static ModelAndView status(Page page, int status) {
        String key = "platform.problem." + status;
        String sentence = page.t(key);
        return page(page, status, sentence.equals(key) ? page.t("platform.problem.400") : sentence, null);
    }

    private static ModelAndView page(
            Page page, int status, String sentence, @org.jspecify.annotations.Nullable String reference) {
        ModelAndView view = page.view(
                "error/problem", new Problem(status, "platform.problem." + title(status), sentence, reference));
        view.setStatus(HttpStatus.valueOf(status));
        return view;
    }

    private static String title(int status) {
        return status >= 500 ? "fault" : status == 404 ? "missing" : "sorry";
    }
}

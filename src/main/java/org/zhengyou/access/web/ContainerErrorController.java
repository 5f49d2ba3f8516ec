package org.zhengyou.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.UploadLimit;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Problem;
import org.zhengyou.platform.web.Problems;

/** The page of a refusal that never reached a handler: a forged form, a path that is none. */
@Controller
class ContainerErrorController implements ErrorController {
    @RequestMapping("/error")
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page, Viewer viewer, HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Objects.equals(status, 403) && path instanceof String action && ownForm(request)) {
            ModelAndView view = page.view("access/interrupted", InterruptedForm.of(request, action, viewer.signedIn()));
            view.setStatus(HttpStatus.FORBIDDEN);
            return view;
        }
        UploadLimit.Refusal refusal = UploadLimit.of(request);
        if (refusal != null && status instanceof Integer code) {
            String sentence = page.t(refusal.messageKey(), refusal.megabytes());
            ModelAndView view = page.view("error/problem", new Problem(code, "platform.problem.sorry", sentence, null));
            view.setStatus(HttpStatus.valueOf(code));
            return view;
        }
        return Problems.container(page, request);
    }

    /** Whether the form came from a page of this site: only the token was too old. Another site's is not offered again. */
    static boolean ownForm(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            int standard = request.isSecure() ? 443 : 80;
            int port = from.getPort() < 0 ? standard : from.getPort();
            return Objects.equals(from.getScheme(), request.getScheme())
                    && request.getServerName().equalsIgnoreCase(from.getHost())
                    && port == request.getServerPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

package org.zhengyou.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.zhengyou.platform.Missing;

/** Asks the permission question before every handler. What a viewer may not see is missing; the public is asked to sign in. */
@Component
class Gate implements HandlerInterceptor {
    static final String UNIT = "unit";

    private final Permissions permissions;

    Gate(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new Missing();
        }
        Viewer viewer = Viewers.of(request);
        if (allows(viewer, requires.value(), unit(request))) {
            return true;
        }
        if (viewer.signedIn()) {
            throw new Missing();
        }
        askToSignIn(request, response);
        return false;
    }

    private boolean allows(Viewer viewer, Permission permission, @Nullable String unit) {
        if (unit == null) {
            return permissions.allows(viewer, permission);
        }
        try {
            return permissions.allows(viewer, permission, UUID.fromString(unit));
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    private static @Nullable String unit(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(UNIT) instanceof String unit
                ? unit
                : null;
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            throw new FormInterrupted();
        }
        String next =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        String address = "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(address);
        }
    }
}

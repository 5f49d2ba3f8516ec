package org.zhengyou.access.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.AuditLog.Result;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Viewers;

/**
 * Writes every deed down once it is over, whichever module's it was: all that is not a mere reading, and the readings that are
 * declared recorded. What the gate refused to somebody signed in is written down too.
 */
@Component
public class AuditTrail implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> UNDECIDED = Set.of(429, 503);
    private static final int LONGEST = 200;

    private final AuditLog log;

    AuditTrail(AuditLog log) {
        this.log = log;
    }

    /** Before the gate, so as to be asked also where the gate refused. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(-1);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null
                || requires.unrecorded()
                || READING.contains(request.getMethod()) && !requires.recorded()) {
            return;
        }
        Viewer viewer = Viewers.of(request);
        boolean stranger = !viewer.signedIn() && requires.value() != Permission.PUBLIC;
        // Nothing was decided where it was too much at once; writing that down would only help whoever floods.
        if (stranger || UNDECIDED.contains(response.getStatus())) {
            return;
        }
        Map<String, String> variables = variables(request);
        try {
            log.record(
                    viewer,
                    action(method),
                    unit(variables.get("unit")),
                    object(request, variables),
                    result(response.getStatus(), fault),
                    request.getRemoteAddr());
        } catch (DataAccessException e) {
            LOG.error("{} by {} could not be written to the audit log", action(method), viewer.accountId(), e);
        }
    }

    /** {@code SignInController.create} is {@code sign_in.create}. */
    public static String action(HandlerMethod method) {
        String noun = method.getBeanType().getSimpleName().replaceAll("Controller.*", "");
        return noun.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "."
                + method.getMethod().getName();
    }

    static Result result(int status, @Nullable Exception fault) {
        if (fault != null || status >= 500) {
            return Result.FAILED;
        }
        return status >= 400 ? Result.REFUSED : Result.DONE;
    }

    private static @Nullable String object(HttpServletRequest request, Map<String, String> variables) {
        String note = AuditNote.of(request);
        String object = note != null
                ? note
                : variables.entrySet().stream()
                        .filter(variable -> !variable.getKey().equals("unit")
                                && !variable.getKey().equals("token"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" "));
        String shown = object.replace("\0", "")
                .codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.isEmpty() ? null : shown;
    }

    private static @Nullable UUID unit(@Nullable String unit) {
        try {
            return unit == null ? null : UUID.fromString(unit);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                ? found.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())))
                : Map.of();
    }
}

package org.zhengyou.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Viewers;
import org.zhengyou.campaign.burden.Burdens;

/** Counts the filled-in fields of every form that a branch sends and that was taken; the office's own work is not counted. */
@Component
class BurdenMeter implements HandlerInterceptor, WebMvcConfigurer {
    /** What a form carries along and nobody fills in. */
    private static final Set<String> CARRIED = Set.of("seen", "version", "next", "back", "page", "id");

    private final Burdens burdens;
    private final Clock clock;

    BurdenMeter(Burdens burdens, Clock clock) {
        this.burdens = burdens;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/units/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!HttpMethod.POST.matches(request.getMethod()) || response.getStatus() >= 400) {
            return;
        }
        Viewer viewer = Viewers.of(request);
        if (viewer.signedIn()
                && !viewer.is(Role.OFFICE)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("unit") instanceof String unit) {
            burdens.add(UUID.fromString(unit), LocalDate.now(clock), form(request.getRequestURI()), filled(request));
        }
    }

    private static int filled(HttpServletRequest request) {
        return (int) request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && !CARRIED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(value -> !value.isBlank())
                .count();
    }

    /** {@code pledges} of /units/…/pledges/…/review. */
    private static String form(String address) {
        String below = address.replaceFirst("^/units/[^/]+/?", "");
        String first = below.contains("/") ? below.substring(0, below.indexOf('/')) : below;
        return first.isEmpty() ? "unit" : first.substring(0, Math.min(60, first.length()));
    }
}

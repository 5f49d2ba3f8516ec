package org.zhengyou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells from the session cookie who looks. */
class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final Clock clock;

    SessionFilter(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = Cookies.value(request, Cookies.SESSION);
        if (token != null) {
            sessions.viewer(token, clock.instant()).ifPresent(viewer -> Viewers.set(request, viewer));
        }
        chain.doFilter(request, response);
    }
}

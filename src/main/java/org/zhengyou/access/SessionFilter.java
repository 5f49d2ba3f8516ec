package org.zhengyou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Tells from the session cookie who looks. The cookie is {@code __Host-session} on HTTPS, {@code session} elsewhere. */
public class SessionFilter extends OncePerRequestFilter {
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
        Cookie cookie = WebUtils.getCookie(request, name(request));
        if (cookie != null) {
            sessions.viewer(cookie.getValue(), clock.instant()).ifPresent(viewer -> Viewers.set(request, viewer));
        }
        chain.doFilter(request, response);
    }

    public static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-session" : "session";
    }

    /** The cookie that carries a token, or that ends one when the token is empty. */
    public static ResponseCookie cookie(HttpServletRequest request, String token) {
        return ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(token.isEmpty() ? java.time.Duration.ZERO : Sessions.LIFETIME)
                .build();
    }
}

package org.zhengyou.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The program's cookies. On HTTPS their names begin with {@code __Host-}: no other host and no plain connection can plant one. */
public final class Cookies {
    /** Carries the session's token. */
    public static final String SESSION = "session";
    /** By which a browser is known again; opens nothing. */
    public static final String BROWSER = "browser";

    static final String CSRF = "csrf";
    static final String HOST_PREFIX = "__Host-";

    private Cookies() {}

    public static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? HOST_PREFIX + name : name;
    }

    public static @Nullable String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name(request, name));
        return cookie == null ? null : cookie.getValue();
    }

    /** A cookie that scripts cannot read. */
    public static ResponseCookie cookie(HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(name(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    /** Takes a cookie away. */
    public static ResponseCookie none(HttpServletRequest request, String name) {
        return cookie(request, name, "", Duration.ZERO);
    }
}

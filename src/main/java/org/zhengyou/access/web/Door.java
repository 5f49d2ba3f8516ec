package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Cookies;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.Viewers;
import org.zhengyou.access.signin.KnownBrowsers;
import org.zhengyou.access.signin.SignIn;

/** Hands a browser its session and takes it back. A session is always a new one: nobody can plant theirs. */
@Component
class Door {
    private final Sessions sessions;

    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    static SignIn.From from(HttpServletRequest request) {
        return new SignIn.From(request.getRemoteAddr(), Cookies.value(request, Cookies.BROWSER));
    }

    void open(SignIn.Opened opened, Instant now, HttpServletRequest request, HttpServletResponse response) {
        String before = Cookies.value(request, Cookies.SESSION);
        if (before != null) {
            sessions.end(before);
        }
        set(response, Cookies.cookie(request, Cookies.SESSION, opened.session(), Sessions.LIFETIME));
        set(response, Cookies.cookie(request, Cookies.BROWSER, opened.browser(), KnownBrowsers.LIFETIME));
        sessions.viewer(opened.session(), now).ifPresent(viewer -> Viewers.set(request, viewer));
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        String token = Cookies.value(request, Cookies.SESSION);
        if (token != null) {
            sessions.end(token);
        }
        set(response, Cookies.none(request, Cookies.SESSION));
    }

    private static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.zhengyou.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.zhengyou.platform.text.Messages;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    static final String LANGUAGE_COOKIE = "language";

    private final Messages messages;
    private final Clock clock;
    private final FrameSource frames;

    Pages(Messages messages, Clock clock, FrameSource frames) {
        this.messages = messages;
        this.clock = clock;
        this.frames = frames;
    }

    public Page of(HttpServletRequest request) {
        return new Page(
                messages,
                locale(request),
                clock,
                request.getRequestURI(),
                back(request),
                once(() -> frames.frame(request)),
                once(() -> csrf(request)));
    }

    /** Where this page, or the form that was sent to it, can be asked for again: an answer to a form has no address. */
    private static String back(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        String from = request.getHeader("Referer");
        try {
            URI form = from == null ? URI.create("/") : URI.create(from);
            boolean own = request.getServerName().equals(form.getHost()) && form.getRawPath() != null;
            return own ? form.getRawPath() + (form.getRawQuery() == null ? "" : "?" + form.getRawQuery()) : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** The language in the address of a frame, which has no cookies; else that chosen in the header, the browser's, Chinese. */
    public static Locale locale(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.matches("language=(zh|en)")) {
            return query.endsWith("en") ? Messages.ENGLISH : Messages.CHINESE;
        }
        Cookie cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        if (cookie != null) {
            return cookie.getValue().equals("en") ? Messages.ENGLISH : Messages.CHINESE;
        }
        String accepted = request.getHeader("Accept-Language");
        boolean english = accepted != null
                && accepted.toLowerCase(Locale.ROOT).startsWith("en")
                && !accepted.toLowerCase(Locale.ROOT).contains("zh");
        return english ? Messages.ENGLISH : Messages.CHINESE;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Page.Csrf("_csrf", "") : new Page.Csrf(token.getParameterName(), token.getToken());
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public T get() {
                T known = value;
                if (known == null) {
                    known = supplier.get();
                    value = known;
                }
                return known;
            }
        };
    }
}

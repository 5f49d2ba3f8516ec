package org.zhengyou.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.zhengyou.platform.Settings;

/**
 * Refuses a form with files that is too large for whoever sends it, before any of it is read: its parts would be written to the
 * disk before the gate is asked.
 */
public class UploadLimit extends OncePerRequestFilter {
    private static final String REFUSED = UploadLimit.class.getName();

    private final Settings.Upload limits;

    UploadLimit(Settings.Upload limits) {
        this.limits = limits;
    }

    /**
     * Why a request was refused.
     *
     * @param messageKey of a sentence with the limit in MB
     */
    public record Refusal(String messageKey, long megabytes) {}

    /** Null where it was not. */
    public static @Nullable Refusal of(HttpServletRequest request) {
        return request.getAttribute(REFUSED) instanceof Refusal refusal ? refusal : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stranger = !Viewers.of(request).signedIn();
        DataSize limit = stranger ? limits.stranger() : limits.request();
        long size = request.getContentLengthLong();
        if (size < 0 && hasBody(request)) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, "access.upload.no_length", limit);
        } else if (size > limit.toBytes()) {
            String key = stranger ? "access.upload.stranger" : "access.upload.too_large";
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, key, limit);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Without a length, a request of the first version of the protocol has a body only where it says how that is sent. */
    private static boolean hasBody(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || !request.getProtocol().startsWith("HTTP/1");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String key, DataSize limit)
            throws IOException {
        request.setAttribute(REFUSED, new Refusal(key, limit.toMegabytes()));
        response.sendError(status);
    }

    /** The page that says so is no reason to read it after all. */
    static final class Parts extends StandardServletMultipartResolver {
        @Override
        public boolean isMultipart(HttpServletRequest request) {
            return of(request) == null && super.isMultipart(request);
        }
    }
}

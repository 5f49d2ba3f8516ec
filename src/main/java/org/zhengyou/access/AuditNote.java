package org.zhengyou.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What a handler adds to the audit entry that its request gets anyway, where the address does not say it all. */
public final class AuditNote {
    private static final String ATTRIBUTE = AuditNote.class.getName();

    private AuditNote() {}

    /** @param object what it was done to, as an id or a short name; never a secret */
    public static void set(HttpServletRequest request, String object) {
        request.setAttribute(ATTRIBUTE, object);
    }

    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String object ? object : null;
    }
}

package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A form that was sent too late, kept whole so that it can be sent again.
 *
 * @param files whether files were chosen, which a browser does not let us keep
 * @param signedIn whether somebody is signed in again, so that only the form itself was too old
 */
public record InterruptedForm(String action, List<Field> fields, boolean files, boolean signedIn) {
    /** One value of one field. */
    public record Field(String name, String value) {}

    static InterruptedForm of(HttpServletRequest request, String action, boolean signedIn) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            // A secret is the one thing that is better typed again.
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        String type = request.getContentType();
        return new InterruptedForm(action, fields, type != null && type.startsWith("multipart/"), signedIn);
    }
}

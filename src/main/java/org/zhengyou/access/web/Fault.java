package org.zhengyou.access.web;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a form.
 *
 * @param field the one that it is about; empty for the form as a whole
 * @param text message key
 */
public record Fault(String field, String text, List<Object> arguments, int status) {
    static final int FORM = 422;
    static final int TOO_MANY = 429;
    static final int BUSY = 503;

    static Fault of(String field, String text, Object... arguments) {
        return new Fault(field, text, Arrays.asList(arguments), FORM);
    }

    public Object[] texts() {
        return arguments.toArray();
    }
}

package org.zhengyou.platform;

/** What was asked for does not exist, or the viewer may not know that it does. Shown as 404. */
public class Missing extends RuntimeException {
    private final String messageKey;

    public Missing() {
        this("platform.problem.404");
    }

    /** With a sentence that says more, and still nothing that the viewer may not know. */
    public Missing(String messageKey) {
        super("missing", null, false, false);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}

package org.zhengyou.platform;

/** What was asked for does not exist, or the viewer may not know that it does. Shown as 404. */
public class Missing extends RuntimeException {
    public Missing() {
        super("missing", null, false, false);
    }
}

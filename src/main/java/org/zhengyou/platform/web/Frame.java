package org.zhengyou.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's content for one viewer.
 *
 * @param name the signed-in person's name; null for the public
 * @param standing unit and role in one line; null for the public
 */
public record Frame(@Nullable String name, @Nullable String standing, List<Link> links) {
    public static final Frame EMPTY = new Frame(null, null, List.of());

    public boolean signedIn() {
        return name != null;
    }

    /** @param text message key */
    public record Link(String text, String href) {}
}

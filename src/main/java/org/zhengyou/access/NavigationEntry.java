package org.zhengyou.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link in the header, contributed by a module as a bean.
 *
 * @param order from left to right
 * @param text message key
 * @param path address, in which {@code {unit}} stands for the top of the viewer's first fitting grant
 * @param also addresses whose pages belong under this link although they do not stand below it; {@code *} is any one part
 * @param group under which it folds with others of its group; null where it stands for itself
 */
public record NavigationEntry(
        int order,
        String text,
        String path,
        Permission permission,
        List<String> also,
        @Nullable NavigationGroup group) {
    public NavigationEntry(int order, String text, String path, Permission permission, String... also) {
        this(order, text, path, permission, List.of(also), null);
    }

    public NavigationEntry under(NavigationGroup group) {
        return new NavigationEntry(order, text, path, permission, also, group);
    }
}

package org.zhengyou.access;

import java.util.List;

/**
 * A link in the header, contributed by a module as a bean.
 *
 * @param order from left to right
 * @param text message key
 * @param path address, in which {@code {unit}} stands for the top of the viewer's first fitting grant
 * @param also addresses whose pages belong under this link although they do not stand below it
 */
public record NavigationEntry(int order, String text, String path, Permission permission, List<String> also) {
    public NavigationEntry(int order, String text, String path, Permission permission, String... also) {
        this(order, text, path, permission, List.of(also));
    }
}

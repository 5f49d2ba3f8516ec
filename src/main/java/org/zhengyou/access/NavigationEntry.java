package org.zhengyou.access;

/**
 * A link in the header, contributed by a module as a bean.
 *
 * @param order from left to right
 * @param text message key
 * @param path address, in which {@code {unit}} stands for the top of the viewer's first fitting grant
 */
public record NavigationEntry(int order, String text, String path, Permission permission) {}

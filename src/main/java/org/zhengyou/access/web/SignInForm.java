package org.zhengyou.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What the form shows.
 *
 * @param next local address to go to afterwards
 */
public record SignInForm(String next, String name, @Nullable Fault fault) {}

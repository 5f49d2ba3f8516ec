package org.zhengyou.access.web;

import org.jspecify.annotations.Nullable;

/** What the form of a new account shows. */
public record AccountForm(
        String name, String signInName, @Nullable Fault fault) {}

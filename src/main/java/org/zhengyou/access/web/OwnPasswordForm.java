package org.zhengyou.access.web;

import org.jspecify.annotations.Nullable;

/** What the form shows; passwords are never shown again. */
public record OwnPasswordForm(String signInName, @Nullable Fault fault) {}

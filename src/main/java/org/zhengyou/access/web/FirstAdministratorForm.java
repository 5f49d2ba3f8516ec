package org.zhengyou.access.web;

import org.jspecify.annotations.Nullable;

/** What the form shows; passwords are never shown again. */
public record FirstAdministratorForm(
        String token,
        String name,
        String signInName,
        @Nullable Fault fault) {}

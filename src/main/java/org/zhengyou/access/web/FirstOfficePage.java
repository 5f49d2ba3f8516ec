package org.zhengyou.access.web;

import org.jspecify.annotations.Nullable;

/** The form of a new organisation, and what is wrong with it. */
public record FirstOfficePage(
        FirstOfficeForm form, @Nullable Fault fault) {}

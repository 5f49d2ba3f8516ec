package org.zhengyou.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What the error page shows.
 *
 * @param title message key
 * @param sentence already in the reader's language
 * @param reference number by which the log is searched; only for faults of the program
 */
public record Problem(
        int status, String title, String sentence, @Nullable String reference) {}

package org.zhengyou.notice.web;

import org.jspecify.annotations.Nullable;

/** What a sender kept: the receipt's number and its code. */
public record LookUpForm(@Nullable String receipt, @Nullable String code) {
    static final LookUpForm EMPTY = new LookUpForm(null, null);
}

package org.zhengyou.notice.objection;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of an objection wrote.
 *
 * @param name null for an anonymous one
 * @param contact how to reach the sender beside the look-up; null where none is given
 * @param nonce of the form it was written in
 */
public record Filing(
        String text, @Nullable String name, @Nullable String contact, byte[] nonce) {}

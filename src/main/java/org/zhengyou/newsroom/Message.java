package org.zhengyou.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * What a sender of feedback wrote.
 *
 * @param sender null for an anonymous one
 * @param contact null where none is given
 * @param nonce of the form it was written in
 */
public record Message(
        Feedback.Kind kind,
        String text,
        @Nullable String sender,
        @Nullable String contact,
        byte[] nonce) {}

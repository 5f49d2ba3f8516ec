package org.zhengyou.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member in a list. */
public record MemberRow(
        UUID unitId,
        String unitName,
        UUID id,
        String name,
        Member.Category category,
        String post,
        @Nullable String partyPost,
        boolean retired,
        Member.Status status) {}

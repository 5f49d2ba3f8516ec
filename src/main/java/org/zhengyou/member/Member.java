package org.zhengyou.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.PartialDate;

/**
 * A person in one branch.
 *
 * @param idNumber masked
 * @param phone masked
 * @param version counts changes; a form carries it so that nobody overwrites what they have not seen
 */
public record Member(
        UUID unitId,
        UUID id,
        String name,
        Category category,
        String post,
        @Nullable String partyPost,
        @Nullable Sex sex,
        @Nullable String ethnicity,
        @Nullable PartialDate birth,
        @Nullable PartialDate joined,
        @Nullable PartialDate fullSince,
        @Nullable String education,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String note,
        boolean retired,
        Status status,
        int version) {

    /** 正式党员, 预备党员. */
    public enum Category {
        FULL,
        PROBATIONARY
    }

    public enum Sex {
        MALE,
        FEMALE
    }

    /** MOVED: now a member of another branch here. LEFT: of none here. */
    public enum Status {
        ACTIVE,
        MOVED,
        LEFT
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    /**
     * What somebody states of a member.
     *
     * @param idNumber in clear; null leaves the one that is kept
     * @param phone in clear; null leaves the one that is kept
     */
    public record Facts(
            String name,
            Category category,
            String post,
            @Nullable String partyPost,
            @Nullable Sex sex,
            @Nullable String ethnicity,
            @Nullable PartialDate birth,
            @Nullable PartialDate joined,
            @Nullable PartialDate fullSince,
            @Nullable String education,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String note,
            boolean retired) {}
}

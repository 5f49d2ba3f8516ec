package org.zhengyou.unit;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a unit besides its place in the tree; all of it as typed, none of it counted with.
 *
 * @param committeeSize members of the committee of the branch
 * @param termFrom when the committee was elected
 * @param termTo when its term ends
 * @param contactPhone masked when read; in clear when saved, null leaves the one that is kept
 */
public record UnitProfile(
        @Nullable String secretary,
        @Nullable String deputySecretary,
        @Nullable Integer committeeSize,
        @Nullable String founded,
        @Nullable String termFrom,
        @Nullable String termTo,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String remarks) {

    public static final UnitProfile EMPTY = new UnitProfile(null, null, null, null, null, null, null, null, null);
}

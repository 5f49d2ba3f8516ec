package org.zhengyou.library.likeness;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said a likeness is.
 *
 * @param editorial whether an editor or the office said it, or the author's side
 */
public record LikenessDecision(
        Kind decision, @Nullable String remark, boolean editorial, String actorName, Instant at) {
    public enum Kind {
        QUOTATION,
        PERMITTED,
        OWN_WORK,
        COMMON_TEXT,
        TO_BE_MENDED
    }

    boolean says(String name, Kind kind, @Nullable String words) {
        return actorName.equals(name) && decision == kind && Objects.equals(remark, words);
    }
}

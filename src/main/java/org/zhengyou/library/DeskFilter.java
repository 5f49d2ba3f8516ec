package org.zhengyou.library;

import org.jspecify.annotations.Nullable;

/**
 * What of the desk's documents is shown.
 *
 * @param words in title, author or unit, in one piece and without regard to case; empty for all
 * @param which null for all
 */
public record DeskFilter(String words, @Nullable Which which) {
    /** What is looked for at the desk. */
    public enum Which {
        PROPOSED,
        DRAFT,
        LISTED,
        TAKEN_DOWN,
        WITHDRAWN,
        NO_PREVIEW,
        /** Like another, and nobody has said yet what that is. */
        ALIKE
    }

    public boolean all() {
        return words.isBlank() && which == null;
    }
}

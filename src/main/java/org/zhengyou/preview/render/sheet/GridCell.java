package org.zhengyou.preview.render.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell as shown.
 *
 * @param free runs over into empty neighbours where its column is too narrow, as text does that is not to be wrapped
 * @param ground six hexadecimal digits, as is the colour
 */
record GridCell(
        String text,
        Side side,
        boolean free,
        boolean bold,
        @Nullable String ground,
        @Nullable String colour) {
    enum Side {
        START,
        CENTRE,
        END
    }

    static final GridCell EMPTY = new GridCell("", Side.START, false, false, null, null);

    /** The same without words. */
    GridCell blank() {
        return new GridCell("", side, free, bold, ground, colour);
    }

    boolean isEmpty() {
        return text.isEmpty() && ground == null;
    }
}

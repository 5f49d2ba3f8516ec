package org.zhengyou.preview.render.sheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell as shown.
 *
 * @param ground six hexadecimal digits, as is the colour
 */
record GridCell(
        String text,
        Side side,
        boolean bold,
        @Nullable String ground,
        @Nullable String colour) {
    enum Side {
        START,
        CENTRE,
        END
    }

    static final GridCell EMPTY = new GridCell("", Side.START, false, null, null);

    boolean isEmpty() {
        return text.isEmpty() && ground == null;
    }
}

package org.zhengyou.preview.render.word;

import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Look;

/** Between neighbours of one style there may be no space, as between the items of a list. */
final class DocxSpacing {
    private @Nullable String style;
    /** Space below the last paragraph, in points, that counts only where the next one is of another style. */
    private double owed;

    /** @param close without space to neighbours of its style */
    Look of(Look look, String name, boolean close) {
        boolean together = close && name.equals(style);
        Look above =
                together ? look.spaced(0, look.after()) : owed > look.before() ? look.spaced(owed, look.after()) : look;
        style = close ? name : null;
        owed = close ? look.after() : 0;
        return close ? above.spaced(above.before(), 0) : above;
    }

    /** Something else stands there. */
    void interrupt() {
        style = null;
        owed = 0;
    }
}

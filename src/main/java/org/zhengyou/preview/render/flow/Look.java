package org.zhengyou.preview.render.flow;

import org.jspecify.annotations.Nullable;

/**
 * How a paragraph stands. Lengths are points.
 *
 * @param heading 1 to 6, 0 for text
 * @param first more (or less) than {@code left}, for the first line
 * @param leading a multiple of the type's own line, or an exact height where {@code exact}
 * @param ground six hexadecimal digits
 * @param boxed with a line around
 */
public record Look(
        int heading,
        Side side,
        double left,
        double right,
        double first,
        double before,
        double after,
        double leading,
        boolean exact,
        @Nullable String ground,
        boolean boxed) {
    public enum Side {
        START,
        CENTRE,
        END,
        BOTH
    }

    public static final Look PLAIN = new Look(0, Side.START, 0, 0, 0, 0, 0, 1, false, null, false);

    public Look headed(int level) {
        return new Look(level, side, left, right, first, before, after, leading, exact, ground, boxed);
    }

    public Look sided(Side other) {
        return new Look(heading, other, left, right, first, before, after, leading, exact, ground, boxed);
    }

    public Look indented(double fromLeft, double firstLine) {
        return new Look(heading, side, fromLeft, right, firstLine, before, after, leading, exact, ground, boxed);
    }

    public Look spaced(double above, double below) {
        return new Look(heading, side, left, right, first, above, below, leading, exact, ground, boxed);
    }

    public Look led(double multiple) {
        return new Look(heading, side, left, right, first, before, after, multiple, false, ground, boxed);
    }

    public Look framed(@Nullable String fill) {
        return new Look(heading, side, left, right, first, before, after, leading, exact, fill, true);
    }

    /** What a paragraph looks like that goes on at the head of a page. */
    Look continued() {
        return new Look(heading, side, left, right, 0, 0, after, leading, exact, ground, boxed);
    }

    /** The same, its rest being on the next page. */
    Look broken() {
        return new Look(heading, side, left, right, first, before, 0, leading, exact, ground, boxed);
    }
}

package org.zhengyou.preview.render.flow;

import org.jspecify.annotations.Nullable;

/**
 * How characters look.
 *
 * @param size in points
 * @param colour of the characters, six hexadecimal digits; none for the page's own
 * @param ground behind them, likewise
 */
public record Ink(
        Face face,
        double size,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean struck,
        Height height,
        @Nullable String colour,
        @Nullable String ground) {
    /** Kinds of type that Chinese offices tell apart. */
    public enum Face {
        SONG,
        HEI,
        KAI,
        FANG,
        MONO
    }

    public enum Height {
        LINE,
        ABOVE,
        BELOW
    }

    public static final Ink PLAIN = new Ink(Face.SONG, 10.5, false, false, false, false, Height.LINE, null, null);

    public Ink sized(double points) {
        return new Ink(face, points, bold, italic, underlined, struck, height, colour, ground);
    }

    public Ink faced(Face other) {
        return new Ink(other, size, bold, italic, underlined, struck, height, colour, ground);
    }

    public Ink emboldened() {
        return new Ink(face, size, true, italic, underlined, struck, height, colour, ground);
    }

    public Ink slanted() {
        return new Ink(face, size, bold, true, underlined, struck, height, colour, ground);
    }
}

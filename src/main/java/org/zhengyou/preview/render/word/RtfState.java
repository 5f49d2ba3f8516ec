package org.zhengyou.preview.render.word;

import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;

/** What holds inside a group of an .rtf, and ends with it. */
final class RtfState {
    /** Where the words of a group go. */
    enum Target {
        TEXT,
        FONTS,
        COLOURS,
        PICTURE,
        NOTE,
        NOWHERE
    }

    Target target = Target.TEXT;
    boolean optional;
    int fallback = 1;
    int font = -1;
    int size = 24;
    int colour;
    boolean bold;
    boolean italic;
    boolean underlined;
    boolean struck;
    boolean hidden;
    boolean inTable;
    Ink.Height height = Ink.Height.LINE;
    Look.Side side = Look.Side.START;
    int left;
    int right;
    int first;
    int before;
    int after;
    int leading;
    boolean multiple;
    int heading;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.paragraph(this);
        copy.target = target;
        copy.fallback = fallback;
        copy.font = font;
        copy.size = size;
        copy.colour = colour;
        copy.bold = bold;
        copy.italic = italic;
        copy.underlined = underlined;
        copy.struck = struck;
        copy.hidden = hidden;
        copy.height = height;
        return copy;
    }

    private void paragraph(RtfState other) {
        inTable = other.inTable;
        side = other.side;
        left = other.left;
        right = other.right;
        first = other.first;
        before = other.before;
        after = other.after;
        leading = other.leading;
        multiple = other.multiple;
        heading = other.heading;
    }

    void plainParagraph() {
        paragraph(new RtfState());
    }

    void plainType() {
        size = 24;
        colour = 0;
        bold = false;
        italic = false;
        underlined = false;
        struck = false;
        hidden = false;
        height = Ink.Height.LINE;
    }

    Look look() {
        double multiplied = leading == 0 ? 1 : Math.abs(leading) / 240.0;
        boolean exact = leading != 0 && !multiple && (leading < 0 || leading > 300);
        return new Look(
                heading,
                side,
                left / 20.0,
                right / 20.0,
                first / 20.0,
                Math.max(0, before / 20.0),
                Math.max(0, after / 20.0),
                exact ? Math.abs(leading) / 20.0 : multiple ? multiplied : 1,
                exact,
                null,
                false);
    }
}

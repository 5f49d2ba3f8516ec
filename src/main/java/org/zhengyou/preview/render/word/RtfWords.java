package org.zhengyou.preview.render.word;

import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.word.RtfState.Target;

/** The control words of an .rtf that change how things look, or where they go. */
final class RtfWords {
    private RtfWords() {}

    /** @return the word names a place for what follows in its group */
    static boolean destination(RtfState state, String word) {
        Target target = switch (word) {
            case "fonttbl" -> Target.FONTS;
            case "colortbl" -> Target.COLOURS;
            case "pict" -> state.target == Target.NOWHERE ? Target.NOWHERE : Target.PICTURE;
            case "footnote" -> Target.NOTE;
            case "stylesheet",
                    "info",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "fldinst",
                    "object",
                    "objdata",
                    "pntext",
                    "listtable",
                    "listoverridetable",
                    "themedata",
                    "datastore",
                    "xe",
                    "tc",
                    "nonshppict",
                    "annotation",
                    "atnid",
                    "atnauthor",
                    "generator",
                    "falt",
                    "panose",
                    "sp" -> Target.NOWHERE;
            case "shppict", "shpinst", "shptxt", "listtext" -> state.target;
            default -> null;
        };
        if (target != null) {
            state.target = target;
            state.optional = false;
            return true;
        }
        if (state.optional) {
            state.target = Target.NOWHERE;
            state.optional = false;
            return true;
        }
        return false;
    }

    static void look(RtfState state, String word, int value, boolean on) {
        switch (word) {
            case "plain" -> state.plainType();
            case "pard" -> state.plainParagraph();
            case "b" -> state.bold = on;
            case "i" -> state.italic = on;
            case "ul", "uld", "uldb", "ulw" -> state.underlined = on;
            case "ulnone" -> state.underlined = false;
            case "strike", "striked" -> state.struck = on;
            case "v" -> state.hidden = on;
            case "fs" -> state.size = value;
            case "cf" -> state.colour = value;
            case "super" -> state.height = on ? Ink.Height.ABOVE : Ink.Height.LINE;
            case "sub" -> state.height = on ? Ink.Height.BELOW : Ink.Height.LINE;
            case "nosupersub" -> state.height = Ink.Height.LINE;
            case "ql" -> state.side = Look.Side.START;
            case "qc" -> state.side = Look.Side.CENTRE;
            case "qr" -> state.side = Look.Side.END;
            case "qj", "qd" -> state.side = Look.Side.BOTH;
            case "li" -> state.left = value;
            case "ri" -> state.right = value;
            case "fi" -> state.first = value;
            case "sb" -> state.before = value;
            case "sa" -> state.after = value;
            case "sl" -> state.leading = value;
            case "slmult" -> state.multiple = on;
            case "outlinelevel" -> state.heading = value >= 0 && value < 9 ? Math.min(6, value + 1) : 0;
            case "intbl" -> state.inTable = true;
            default -> {}
        }
    }
}

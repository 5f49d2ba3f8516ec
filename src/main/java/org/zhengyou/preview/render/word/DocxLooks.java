package org.zhengyou.preview.render.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Look.Side;

/** What properties of a docx mean for the eye. */
final class DocxLooks {
    private static final Map<String, String> HIGHLIGHTS = Map.ofEntries(
            Map.entry("yellow", "ffff00"),
            Map.entry("green", "00ff00"),
            Map.entry("cyan", "00ffff"),
            Map.entry("magenta", "ff00ff"),
            Map.entry("blue", "0000ff"),
            Map.entry("red", "ff0000"),
            Map.entry("darkBlue", "000080"),
            Map.entry("darkCyan", "008080"),
            Map.entry("darkGreen", "008000"),
            Map.entry("darkMagenta", "800080"),
            Map.entry("darkRed", "800000"),
            Map.entry("darkYellow", "808000"),
            Map.entry("darkGray", "808080"),
            Map.entry("lightGray", "c0c0c0"),
            Map.entry("black", "000000"));

    private final DocxStyles styles;

    DocxLooks(DocxStyles styles) {
        this.styles = styles;
    }

    /** @param size of the paragraph's type, for indents counted in characters */
    Look look(Properties p, String styleName, double size, double grid) {
        double first = p.number("w:ind/w:firstLine", 0) / 20;
        double hanging = p.number("w:ind/w:hanging", 0) / 20;
        double chars = p.number("w:ind/w:firstLineChars", 0);
        if (chars != 0) {
            first = chars / 100 * size;
        }
        double hangingChars = p.number("w:ind/w:hangingChars", 0);
        if (hangingChars != 0) {
            hanging = hangingChars / 100 * size;
        }
        double leftChars = p.number("w:ind/w:leftChars", 0);
        double left = leftChars != 0 ? leftChars / 100 * 10.5 + Math.max(0, hanging) : p.number("w:ind/w:left", 0) / 20;
        double line = p.number("w:spacing/w:line", 240);
        String rule = p.get("w:spacing/w:lineRule", "auto");
        boolean exact = rule.equals("exact") || rule.equals("atLeast") && line / 20 > size * 1.3;
        double leading = exact ? line / 20 : rule.equals("auto") ? line / 240 : 1;
        return new Look(
                heading(p, styleName),
                side(p.get("w:jc/w:val", "")),
                Math.max(-60, left),
                p.number("w:ind/w:right", 0) / 20,
                hanging != 0 ? -hanging : first,
                space(p, "before", grid),
                space(p, "after", grid),
                leading <= 0 ? 1 : leading,
                exact,
                fill(p),
                p.get("w:pBdr", "").equals("true"));
    }

    private static double space(Properties p, String where, double grid) {
        if (p.get("w:spacing/w:" + where + "Autospacing", "0").equals("1")) {
            return 14;
        }
        double lines = p.number("w:spacing/w:" + where + "Lines", 0);
        return lines > 0 ? lines / 100 * (grid > 0 ? grid : 12) : Math.max(0, p.number("w:spacing/w:" + where, 0) / 20);
    }

    private static int heading(Properties p, String styleName) {
        int level = (int) p.number("w:outlineLvl/w:val", 9) + 1;
        if (level >= 1 && level <= 9) {
            return Math.min(6, level);
        }
        if (styleName.startsWith("heading ") && styleName.length() == 9) {
            return Math.clamp(styleName.charAt(8) - '0', 1, 6);
        }
        return styleName.equals("title") ? 1 : 0;
    }

    private static Side side(String jc) {
        return switch (jc) {
            case "center" -> Side.CENTRE;
            case "right", "end" -> Side.END;
            case "both", "distribute", "thaiDistribute" -> Side.BOTH;
            default -> Side.START;
        };
    }

    private static @Nullable String fill(Properties p) {
        return colour(p.get("w:shd/w:fill"));
    }

    private static @Nullable String colour(@Nullable String hex) {
        return hex == null || hex.equals("auto") || hex.length() != 6 ? null : hex;
    }

    /** @param eastern the words are Chinese, and take the typeface for these */
    Ink ink(Properties p, boolean eastern) {
        String name = styles.font(p.get(eastern ? "w:rFonts/eastAsia" : "w:rFonts/ascii"));
        String highlight = p.get("w:highlight/w:val");
        String underline = p.get("w:u/w:val", "none");
        String raised = p.get("w:vertAlign/w:val", "");
        return new Ink(
                Faces.of(name, Ink.Face.SONG),
                Math.clamp(p.number("w:sz/w:val", 20) / 2, 2, 200),
                p.on("w:b"),
                p.on("w:i"),
                !underline.equals("none"),
                p.on("w:strike") || p.on("w:dstrike"),
                raised.equals("superscript")
                        ? Ink.Height.ABOVE
                        : raised.equals("subscript") ? Ink.Height.BELOW : Ink.Height.LINE,
                colour(p.get("w:color/w:val")),
                highlight == null ? fill(p) : HIGHLIGHTS.get(highlight));
    }

    static boolean eastern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x2E80) {
                return true;
            }
        }
        return false;
    }
}

package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.sheet.GridCell.Side;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** How the cells of an xlsx look, by the number of their style. */
final class XlsxStyles {
    /** @param side none where the kind of the value decides */
    record Style(
            int formatId,
            @Nullable String format,
            @Nullable Side side,
            boolean wrapped,
            boolean bold,
            @Nullable String ground,
            @Nullable String colour) {}

    private static final Style PLAIN = new Style(0, null, null, false, false, null, null);

    private final List<Style> styles = new ArrayList<>();

    XlsxStyles(Zip zip, @Nullable String part) throws IOException {
        @Nullable Element root = part == null ? null : zip.part(part);
        if (root == null) {
            return;
        }
        Map<Integer, String> formats = new HashMap<>();
        for (Element format : list(root, "numFmts")) {
            formats.put(format.number("numFmtId", 0), format.attribute("formatCode", "General"));
        }
        List<Element> fonts = list(root, "fonts");
        List<Element> fills = list(root, "fills");
        for (Element xf : list(root, "cellXfs")) {
            int formatId = xf.number("numFmtId", 0);
            @Nullable Element font = at(fonts, xf.number("fontId", 0));
            @Nullable Element fill = at(fills, xf.number("fillId", 0));
            styles.add(new Style(
                    formatId,
                    formats.get(formatId),
                    side(xf.value("horizontal", "alignment")),
                    wraps(xf.child("alignment")),
                    font != null && font.child("b") != null && !"0".equals(font.value("val", "b")),
                    ground(fill),
                    font == null ? null : colour(font.value("rgb", "color"))));
        }
    }

    private static boolean wraps(@Nullable Element alignment) {
        String wrap = alignment == null ? "" : alignment.attribute("wrapText", "");
        return wrap.equals("1") || wrap.equals("true");
    }

    private static List<Element> list(Element root, String name) {
        @Nullable Element list = root.child(name);
        return list == null ? List.of() : list.children();
    }

    private static @Nullable Element at(List<Element> list, int index) {
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static @Nullable String ground(@Nullable Element fill) {
        if (fill == null || !"solid".equals(fill.value("patternType", "patternFill"))) {
            return null;
        }
        return colour(fill.value("rgb", "patternFill", "fgColor"));
    }

    /** AARRGGBB → RRGGBB. */
    private static @Nullable String colour(@Nullable String argb) {
        if (argb == null || argb.length() != 8) {
            return null;
        }
        String rgb = argb.substring(2);
        return rgb.equalsIgnoreCase("000000") ? null : rgb;
    }

    private static @Nullable Side side(@Nullable String horizontal) {
        return switch (horizontal == null ? "" : horizontal) {
            case "center", "centerContinuous", "distributed" -> Side.CENTRE;
            case "right" -> Side.END;
            case "left", "justify", "fill" -> Side.START;
            default -> null;
        };
    }

    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}

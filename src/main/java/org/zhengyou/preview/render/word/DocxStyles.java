package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** The styles of a docx, each with what it takes from the one it is based on. */
final class DocxStyles {
    /** @param bordered of a table style: it draws lines between cells */
    record Style(String name, Properties paragraph, Properties run, boolean bordered) {}

    private static final Style NOTHING = new Style("", Properties.NONE, Properties.NONE, false);

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();
    private final Map<String, String> themeFonts = new HashMap<>();
    private Style defaults = NOTHING;
    private String standard = "";

    DocxStyles(Zip zip, Map<String, String> parts) throws IOException {
        String name = parts.get("styles");
        @Nullable Element root = name == null ? null : zip.part(name);
        if (root != null) {
            @Nullable Element doc = root.child("w:docDefaults");
            defaults = doc == null
                    ? NOTHING
                    : new Style(
                            "",
                            Properties.NONE.with(doc.child("w:pPrDefault", "w:pPr")),
                            Properties.NONE.with(doc.child("w:rPrDefault", "w:rPr")),
                            false);
            for (Element style : root.children("w:style")) {
                String id = style.attribute("w:styleId", "");
                elements.put(id, style);
                String chosen = style.attribute("w:default", "0");
                if (style.attribute("w:type", "").equals("paragraph")
                        && (chosen.equals("1") || chosen.equals("true"))) {
                    standard = id;
                }
            }
        }
        String theme = parts.get("theme");
        @Nullable Element themeRoot = theme == null ? null : zip.part(theme);
        if (themeRoot != null) {
            theme(themeRoot);
        }
    }

    private void theme(Element root) {
        for (String kind : new String[] {"major", "minor"}) {
            @Nullable Element fonts = root.anywhere("a:" + kind + "Font");
            if (fonts == null) {
                continue;
            }
            String latin = fonts.value("typeface", "a:latin");
            themeFonts.put(kind + "HAnsi", latin == null ? "" : latin);
            themeFonts.put(kind + "Ascii", latin == null ? "" : latin);
            String east = fonts.value("typeface", "a:ea");
            for (Element font : fonts.children("a:font")) {
                if (font.attribute("script", "").equals("Hans") && (east == null || east.isEmpty())) {
                    east = font.attribute("typeface");
                }
            }
            themeFonts.put(kind + "EastAsia", east == null ? "" : east);
        }
    }

    /** The typeface, theme names looked up. */
    @Nullable
    String font(@Nullable String name) {
        return name != null && name.startsWith("+") ? themeFonts.get(name.substring(1)) : name;
    }

    /** A paragraph's style, that of plain paragraphs where it names none. */
    Style paragraph(@Nullable String id) {
        return resolve(id == null || !elements.containsKey(id) ? standard : id, defaults);
    }

    /** A character or table style, without what all paragraphs have. */
    Style other(@Nullable String id) {
        return id == null ? NOTHING : resolve(id, NOTHING);
    }

    private Style resolve(String id, Style base) {
        Style known = resolved.get(id);
        if (known != null) {
            return known;
        }
        Style style = build(id, base, new HashSet<>());
        resolved.put(id, style);
        return style;
    }

    private Style build(String id, Style base, Set<String> seen) {
        @Nullable Element element = elements.get(id);
        if (element == null || !seen.add(id)) {
            return base;
        }
        String parent = element.value("w:val", "w:basedOn");
        Style below = parent == null ? base : build(parent, base, seen);
        String name = element.value("w:val", "w:name");
        return new Style(
                name == null ? "" : name.toLowerCase(Locale.ROOT),
                below.paragraph().with(Properties.NONE.with(element.child("w:pPr"))),
                below.run().with(element.child("w:rPr")),
                below.bordered() || drawsLines(element.child("w:tblPr", "w:tblBorders")));
    }

    static boolean drawsLines(@Nullable Element borders) {
        if (borders == null) {
            return false;
        }
        for (Element side : borders.children()) {
            String kind = side.attribute("w:val", "none");
            if (!kind.equals("none") && !kind.equals("nil")) {
                return true;
            }
        }
        return false;
    }
}

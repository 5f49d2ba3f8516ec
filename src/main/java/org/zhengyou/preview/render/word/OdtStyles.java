package org.zhengyou.preview.render.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Look.Side;
import org.zhengyou.preview.render.flow.Paper;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** The styles of an .odt: what a style says covers what its parent says. */
final class OdtStyles {
    private static final int DEPTH = 30;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Map<String, String>> resolved = new HashMap<>();
    private Paper paper = Paper.A4;

    void add(@Nullable Element list) {
        if (list == null) {
            return;
        }
        resolved.clear();
        for (Element style : list.children()) {
            switch (style.name()) {
                case "style:style" ->
                    styles.put(style.attribute("style:family", "") + "/" + style.attribute("style:name", ""), style);
                case "style:default-style" -> styles.put(style.attribute("style:family", "") + "/", style);
                case "text:list-style" -> lists.put(style.attribute("style:name", ""), style);
                case "style:page-layout" -> paper(style.child("style:page-layout-properties"));
                default -> {}
            }
        }
    }

    private void paper(@Nullable Element p) {
        if (p != null && p.attribute("fo:page-width") != null) {
            double margin = Figures.points(p.attribute("fo:margin"), 56.7);
            paper = new Paper(
                    Figures.points(p.attribute("fo:page-width"), 595),
                    Figures.points(p.attribute("fo:page-height"), 842),
                    Figures.points(p.attribute("fo:margin-top"), margin),
                    Figures.points(p.attribute("fo:margin-right"), margin),
                    Figures.points(p.attribute("fo:margin-bottom"), margin),
                    Figures.points(p.attribute("fo:margin-left"), margin),
                    36,
                    36,
                    0,
                    1);
        }
    }

    Paper paper() {
        return paper;
    }

    @Nullable
    Element list(@Nullable String name) {
        return name == null ? null : lists.get(name);
    }

    /** All properties of a style and its parents, those of the family's default included. */
    Map<String, String> properties(String family, @Nullable String name) {
        String key = family + "/" + (name == null ? "" : name);
        Map<String, String> known = resolved.get(key);
        if (known == null) {
            known = new HashMap<>();
            fill(family, name, known, 0);
            resolved.put(key, known);
        }
        return known;
    }

    private void fill(String family, @Nullable String name, Map<String, String> all, int depth) {
        @Nullable Element style = styles.get(family + "/" + (name == null ? "" : name));
        boolean top = name == null || name.isEmpty();
        if (!top && depth < DEPTH) {
            fill(family, style == null ? null : style.attribute("style:parent-style-name"), all, depth + 1);
        }
        if (style == null) {
            return;
        }
        String list = style.attribute("style:list-style-name");
        if (list != null) {
            all.put("list", list);
        }
        for (Element properties : style.children()) {
            if (properties.name().endsWith("-properties")) {
                for (String key : OdtLooks.KEYS) {
                    String value = properties.attribute(key);
                    if (value != null) {
                        all.put(key, value);
                    }
                }
            }
        }
    }

    Look look(Map<String, String> p, int heading) {
        return OdtLooks.look(p, heading);
    }

    Ink ink(Map<String, String> p, boolean eastern) {
        return OdtLooks.ink(p, eastern);
    }

    /** What the properties of ODF mean for the eye. */
    private static final class OdtLooks {
        static final String[] KEYS = {
            "fo:text-align",
            "fo:margin-left",
            "fo:margin-right",
            "fo:margin-top",
            "fo:margin-bottom",
            "fo:text-indent",
            "fo:line-height",
            "style:line-height-at-least",
            "fo:background-color",
            "fo:border",
            "fo:break-before",
            "fo:break-after",
            "fo:font-size",
            "style:font-size-asian",
            "fo:font-weight",
            "style:font-weight-asian",
            "fo:font-style",
            "style:font-style-asian",
            "fo:color",
            "style:text-underline-style",
            "style:text-line-through-style",
            "style:text-position",
            "style:font-name",
            "style:font-name-asian",
            "style:column-width",
            "style:vertical-align",
            "fo:border-top",
            "text:display"
        };

        private OdtLooks() {}

        static Look look(Map<String, String> p, int heading) {
            String height = p.getOrDefault("fo:line-height", "100%");
            boolean exact = !height.endsWith("%") && !height.equals("normal");
            double leading = exact ? Figures.points(height, 14) : Figures.real(height.replace("%", ""), 100) / 100;
            String border = p.getOrDefault("fo:border", "none");
            return new Look(
                    heading,
                    switch (p.getOrDefault("fo:text-align", "start")) {
                        case "center" -> Side.CENTRE;
                        case "end", "right" -> Side.END;
                        case "justify" -> Side.BOTH;
                        default -> Side.START;
                    },
                    Figures.points(p.get("fo:margin-left"), 0),
                    Figures.points(p.get("fo:margin-right"), 0),
                    Figures.points(p.get("fo:text-indent"), 0),
                    Figures.points(p.get("fo:margin-top"), 0),
                    Figures.points(p.get("fo:margin-bottom"), 0),
                    leading <= 0 ? 1 : leading,
                    exact,
                    null,
                    !border.equals("none"));
        }

        static Ink ink(Map<String, String> p, boolean eastern) {
            String tail = eastern ? "-asian" : "";
            String prefix = eastern ? "style:" : "fo:";
            String position = p.getOrDefault("style:text-position", "");
            return new Ink(
                    Faces.of(p.get("style:font-name" + tail), Ink.Face.SONG),
                    Math.clamp(Figures.points(p.get(prefix + "font-size" + tail), 12), 2, 200),
                    bold(p.getOrDefault(prefix + "font-weight" + tail, "")),
                    p.getOrDefault(prefix + "font-style" + tail, "").equals("italic"),
                    !p.getOrDefault("style:text-underline-style", "none").equals("none"),
                    !p.getOrDefault("style:text-line-through-style", "none").equals("none"),
                    position.startsWith("super") || position.matches("[1-9].*")
                            ? Ink.Height.ABOVE
                            : position.startsWith("sub") || position.startsWith("-")
                                    ? Ink.Height.BELOW
                                    : Ink.Height.LINE,
                    hex(p.get("fo:color")),
                    null);
        }

        private static boolean bold(String weight) {
            return weight.equals("bold") || Figures.whole(weight, 400) >= 600;
        }
    }

    static @Nullable String hex(@Nullable String colour) {
        return colour != null && colour.length() == 7 && colour.startsWith("#") && !colour.equals("#000000")
                ? colour.substring(1)
                : null;
    }
}

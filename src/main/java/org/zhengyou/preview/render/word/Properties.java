package org.zhengyou.preview.render.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/**
 * Properties of a paragraph or a run, laid flat: {@code w:ind/w:left} → 420. Later layers cover earlier ones; an element
 * without a value stands for true.
 */
final class Properties {
    static final Properties NONE = new Properties(Map.of());

    private final Map<String, String> values;

    private Properties(Map<String, String> values) {
        this.values = values;
    }

    /** These, covered by an element w:pPr or w:rPr. */
    Properties with(@Nullable Element properties) {
        if (properties == null || properties.children().isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(values);
        for (Element child : properties.children()) {
            cover(all, child);
        }
        return new Properties(all);
    }

    Properties with(Properties later) {
        if (later.values.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(values);
        if (later.values.containsKey("w:ind/w:firstLine")) {
            all.remove("w:ind/w:hanging");
        }
        if (later.values.containsKey("w:ind/w:hanging")) {
            all.remove("w:ind/w:firstLine");
            all.remove("w:ind/w:firstLineChars");
        }
        all.putAll(later.values);
        return new Properties(all);
    }

    private static void cover(Map<String, String> all, Element child) {
        String name = child.name();
        switch (name) {
            case "w:rPr", "w:sectPr", "w:rPrChange", "w:pPrChange" -> {}
            case "w:numPr" -> {
                child.children().forEach(part -> cover(all, part));
                if (child.child("w:numId") != null && child.child("w:ilvl") == null) {
                    all.putIfAbsent("w:ilvl/w:val", "0");
                }
            }
            case "w:ind" -> indent(all, child);
            case "w:rFonts" -> {
                fonts(all, child);
            }
            case "w:pBdr" -> all.put("w:pBdr", Boolean.toString(boxed(child)));
            default -> {
                all.put(name + "/w:val", child.attribute("w:val", "1"));
                for (String key : new String[] {
                    "w:before",
                    "w:after",
                    "w:line",
                    "w:lineRule",
                    "w:fill",
                    "w:beforeLines",
                    "w:afterLines",
                    "w:beforeAutospacing",
                    "w:afterAutospacing"
                }) {
                    String value = child.attribute(key);
                    if (value != null) {
                        all.put(name + "/" + key, value);
                    }
                }
            }
        }
    }

    private static boolean boxed(Element borders) {
        int sides = 0;
        for (Element side : borders.children()) {
            String kind = side.attribute("w:val", "none");
            sides += kind.equals("none") || kind.equals("nil") ? 0 : 1;
        }
        return sides >= 4;
    }

    private static void indent(Map<String, String> all, Element child) {
        String[] keys = {
            "w:left", "w:right", "w:firstLine", "w:hanging", "w:firstLineChars", "w:leftChars", "w:hangingChars"
        };
        for (String key : keys) {
            String value = child.attribute(key);
            if (value == null && (key.equals("w:left") || key.equals("w:right"))) {
                value = child.attribute(key.equals("w:left") ? "w:start" : "w:end");
            }
            if (value == null) {
                continue;
            }
            if (key.equals("w:firstLine")) {
                all.remove("w:ind/w:hanging");
            }
            if (key.equals("w:hanging")) {
                all.remove("w:ind/w:firstLine");
                all.remove("w:ind/w:firstLineChars");
            }
            all.put("w:ind/" + key, value);
        }
    }

    private static void fonts(Map<String, String> all, Element child) {
        for (String key : new String[] {"eastAsia", "ascii"}) {
            String name = child.attribute("w:" + key);
            String theme = child.attribute("w:" + key + "Theme");
            if (theme != null) {
                all.put("w:rFonts/" + key, "+" + theme);
            } else if (name != null) {
                all.put("w:rFonts/" + key, name);
            }
        }
    }

    @Nullable
    String get(String key) {
        return values.get(key);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** An element that is there and not switched off. */
    boolean on(String element) {
        String value = values.get(element + "/w:val");
        return value != null && !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    double number(String key, double otherwise) {
        return Figures.real(values.get(key), otherwise);
    }
}

package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Numerals;
import org.zhengyou.preview.render.flow.Symbols;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** The lists of a docx, counting as the text is walked. */
final class DocxNumbers {
    private static final int LEVELS = 9;

    /**
     * @param marker what stands before the paragraph
     * @param indent the level's own, between style and paragraph
     */
    record Item(String marker, Properties indent) {}

    private final Map<String, Element> abstracts = new HashMap<>();
    /** By the list style that they are; others refer to it by its name. */
    private final Map<String, Element> styled = new HashMap<>();

    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    DocxNumbers(Zip zip, Map<String, String> parts) throws IOException {
        String name = parts.get("numbering");
        @Nullable Element root = name == null ? null : zip.part(name);
        if (root != null) {
            root.children("w:abstractNum").forEach(each -> abstracts.put(each.attribute("w:abstractNumId", ""), each));
            for (Element each : root.children("w:abstractNum")) {
                String style = each.value("w:val", "w:styleLink");
                if (style != null) {
                    styled.put(style, each);
                }
            }
            root.children("w:num").forEach(each -> numbers.put(each.attribute("w:numId", ""), each));
        }
    }

    /** The next item of a list; null where there is no such list. */
    @Nullable
    Item next(String list, int level) {
        @Nullable Element number = numbers.get(list);
        String plan = number == null ? null : number.value("w:val", "w:abstractNumId");
        if (number == null || plan == null || level < 0 || level >= LEVELS) {
            return null;
        }
        @Nullable Element definition = level(number, plan, level);
        if (definition == null) {
            return null;
        }
        int[] counts = counters.computeIfAbsent(plan, key -> new int[LEVELS]);
        for (Element override : number.children("w:lvlOverride")) {
            String start = override.value("w:val", "w:startOverride");
            int at = override.number("w:ilvl", 0);
            if (start != null && at >= 0 && at < LEVELS && restarted.add(list + "/" + at)) {
                counts[at] = org.zhengyou.preview.render.xml.Figures.whole(start, 1) - 1;
            }
        }
        if (counts[level] == 0 && !restarted.contains(list + "/" + level)) {
            counts[level] = start(definition) - 1;
        }
        counts[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return new Item(marker(number, plan, definition, counts), Properties.NONE.with(definition.child("w:pPr")));
    }

    private String marker(Element number, String plan, Element definition, int[] counts) {
        String format = format(definition);
        String text = definition.value("w:val", "w:lvlText");
        if (text == null || format.equals("none") && text.isEmpty()) {
            return "";
        }
        if (format.equals("bullet")) {
            String font = definition.value("w:ascii", "w:rPr", "w:rFonts");
            return bullet(Symbols.of(text, font));
        }
        boolean arabic = definition.child("w:isLgl") != null;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 1 < text.length() && text.charAt(i + 1) >= '1' && text.charAt(i + 1) <= '9') {
                int level = text.charAt(++i) - '1';
                @Nullable Element of = level(number, plan, level);
                int value = counts[level] == 0 && of != null ? start(of) : counts[level];
                out.append(Numerals.of(value, arabic || of == null ? "decimal" : format(of)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private @Nullable Element level(Element number, String plan, int level) {
        for (Element override : number.children("w:lvlOverride")) {
            @Nullable Element own = override.child("w:lvl");
            if (own != null && override.number("w:ilvl", -1) == level) {
                return own;
            }
        }
        @Nullable Element definition = abstracts.get(plan);
        if (definition != null && definition.child("w:lvl") == null) {
            String style = definition.value("w:val", "w:numStyleLink");
            definition = style == null ? null : styled.get(style);
        }
        if (definition == null) {
            return null;
        }
        for (Element each : definition.children("w:lvl")) {
            if (each.number("w:ilvl", -1) == level) {
                return each;
            }
        }
        return null;
    }

    private static int start(Element level) {
        return org.zhengyou.preview.render.xml.Figures.whole(level.value("w:val", "w:start"), 1);
    }

    private static String format(Element level) {
        String format = level.value("w:val", "w:numFmt");
        return format == null ? "decimal" : format;
    }

    /** As all fonts can show it; a small point is a bullet in the typeface that it comes from. */
    static String bullet(String text) {
        String shown = Symbols.of(text, null);
        return shown.equals("\u00B7") ? "\u2022" : shown.substring(0, Math.min(shown.length(), 4));
    }
}

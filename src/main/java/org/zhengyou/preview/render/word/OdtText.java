package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Numerals;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.flow.Table;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** The blocks of an .odt. */
final class OdtText {
    private static final double STEP = 21;
    private static final int MOST_REPEATED = 200;

    private final Zip zip;
    private final OdtStyles styles;
    private final Pictures pictures;
    private final Map<String, Integer> counts = new HashMap<>();

    OdtText(Zip zip, OdtStyles styles, Output out) {
        this.zip = zip;
        this.styles = styles;
        this.pictures = new Pictures(out);
    }

    void block(Element block, List<Part> parts) throws IOException {
        block(block, parts, "", 0);
    }

    private void blocks(Element container, List<Part> parts) throws IOException {
        for (Element child : container.children()) {
            block(child, parts, "", 0);
        }
    }

    private void block(Element block, List<Part> parts, String marker, int depth) throws IOException {
        switch (block.name()) {
            case "text:p" -> paragraph(block, parts, 0, marker, depth);
            case "text:h" ->
                paragraph(block, parts, Math.clamp(block.number("text:outline-level", 1), 1, 6), marker, depth);
            case "text:list" -> list(block, parts, depth + 1, block.attribute("text:style-name"));
            case "table:table" -> parts.add(table(block));
            case "text:section",
                    "text:index-body",
                    "text:table-of-content",
                    "text:alphabetical-index",
                    "text:index-title",
                    "text:user-index",
                    "text:illustration-index" -> blocks(block, parts);
            case "draw:frame" -> {
                List<Inline> found = new ArrayList<>();
                frame(block, found, parts);
                if (!found.isEmpty()) {
                    parts.add(new Paragraph(Look.PLAIN, "", found));
                }
            }
            default -> {}
        }
    }

    private void paragraph(Element element, List<Part> parts, int heading, String marker, int depth)
            throws IOException {
        Map<String, String> style = styles.properties("paragraph", element.attribute("text:style-name"));
        Look look = styles.look(style, heading);
        if (depth > 0 && look.left() < STEP * depth) {
            look = look.indented(STEP * depth, marker.isEmpty() ? 0 : -STEP);
        }
        if (style.getOrDefault("fo:break-before", "").equals("page")) {
            parts.add(new Part.NewPage());
        }
        List<Part> after = new ArrayList<>();
        List<Inline> content = new ArrayList<>();
        words(element, style, content, after);
        if (content.isEmpty()) {
            content.add(new Words("", styles.ink(style, true)));
        }
        parts.add(new Paragraph(look, marker, content));
        parts.addAll(after);
        if (style.getOrDefault("fo:break-after", "").equals("page")) {
            parts.add(new Part.NewPage());
        }
    }

    private void words(Element parent, Map<String, String> style, List<Inline> content, List<Part> after)
            throws IOException {
        for (Object part : parent.content()) {
            if (!(part instanceof Element child)) {
                String text = part.toString().replaceAll("[ \\t\\r\\n]+", " ");
                add(content, text, styles.ink(style, DocxLooks.eastern(text)));
                continue;
            }
            switch (child.name()) {
                case "text:span" -> {
                    Map<String, String> own = new HashMap<>(style);
                    own.putAll(styles.properties("text", child.attribute("text:style-name")));
                    words(child, own, content, after);
                }
                case "text:s" ->
                    add(
                            content,
                            "\u00A0".repeat(Math.clamp(child.number("text:c", 1), 1, MOST_REPEATED)),
                            styles.ink(style, false));
                case "text:tab" -> add(content, "\t", styles.ink(style, false));
                case "text:line-break" -> add(content, "\n", styles.ink(style, false));
                case "text:soft-page-break" -> content.add(new Inline.Turn());
                case "text:note" -> note(child, content);
                case "draw:frame" -> frame(child, content, after);
                case "office:annotation", "text:tracked-changes", "text:ruby-text" -> {}
                default -> words(child, style, content, after);
            }
        }
    }

    private static void add(List<Inline> content, String text, Ink ink) {
        if (!content.isEmpty()
                && content.getLast() instanceof Words last
                && last.ink().equals(ink)) {
            content.set(content.size() - 1, new Words(last.text() + text, ink));
        } else if (!text.isEmpty()) {
            content.add(new Words(text, ink));
        }
    }

    private void note(Element note, List<Inline> content) throws IOException {
        @Nullable Element citation = note.child("text:note-citation");
        @Nullable Element body = note.child("text:note-body");
        List<Part> parts = new ArrayList<>();
        if (body != null) {
            blocks(body, parts);
        }
        List<Paragraph> lines = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Paragraph paragraph) {
                lines.add(paragraph);
            }
        }
        content.add(new Inline.Note(
                citation == null ? "*" : citation.text(),
                lines,
                note.attribute("text:note-class", "").equals("endnote")));
    }

    private void frame(Element frame, List<Inline> content, List<Part> after) throws IOException {
        @Nullable Element image = frame.child("draw:image");
        @Nullable Element box = frame.child("draw:text-box");
        if (box != null) {
            blocks(box, after);
        }
        String name = image == null ? null : image.attribute("xlink:href");
        if (name == null || name.contains(":")) {
            return;
        }
        String part = Zip.resolve("", name);
        String type = part.endsWith(".svg") ? "image/svg+xml" : "image/png";
        String file = pictures.file(part, type, () -> zip.bytes(part));
        if (file != null) {
            @Nullable Element words = frame.child("svg:desc");
            content.add(new Inline.Picture(
                    file,
                    Figures.points(frame.attribute("svg:width"), 200),
                    Figures.points(frame.attribute("svg:height"), 150),
                    words == null ? "" : words.text()));
        }
    }

    private void list(Element list, List<Part> parts, int depth, @Nullable String styleName) throws IOException {
        @Nullable Element plan = level(styleName, depth);
        int start = plan == null ? 1 : plan.number("text:start-value", 1);
        String key = styleName + "/" + depth;
        int number = list.attribute("text:continue-numbering", "false").equals("true")
                ? counts.getOrDefault(key, start - 1)
                : start - 1;
        for (Element item : list.children()) {
            boolean counted = item.is("text:list-item");
            if (counted) {
                number = item.number("text:start-value", number + 1);
            }
            String marker = counted ? marker(plan, number) : "";
            for (Element child : item.children()) {
                if (child.is("text:list")) {
                    String own = child.attribute("text:style-name");
                    list(child, parts, depth + 1, own == null ? styleName : own);
                } else {
                    block(child, parts, marker, depth);
                    marker = "";
                }
            }
        }
        counts.put(key, number);
    }

    private @Nullable Element level(@Nullable String styleName, int depth) {
        @Nullable Element style = styles.list(styleName);
        if (style != null) {
            for (Element level : style.children()) {
                if (level.number("text:level", 0) == depth) {
                    return level;
                }
            }
        }
        return null;
    }

    private static String marker(@Nullable Element level, int number) {
        if (level == null) {
            return "\u2022";
        }
        if (level.is("text:list-level-style-bullet")) {
            return DocxNumbers.bullet(level.attribute("text:bullet-char", "\u2022"));
        }
        String format = level.attribute("style:num-format", "1");
        String shown = switch (format) {
            case "" -> "";
            case "1" -> Integer.toString(number);
            case "a" -> Numerals.of(number, "lowerLetter");
            case "A" -> Numerals.of(number, "upperLetter");
            case "i" -> Numerals.of(number, "lowerRoman");
            case "I" -> Numerals.of(number, "upperRoman");
            default -> Numerals.of(number, format.charAt(0) == '\u2460' ? "decimalEnclosedCircle" : "chineseCounting");
        };
        return level.attribute("style:num-prefix", "") + shown + level.attribute("style:num-suffix", "");
    }

    private Table table(Element table) throws IOException {
        List<Double> widths = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        rows(table, false, widths, rows);
        return new Table(widths, rows, true);
    }

    private void rows(Element parent, boolean heading, List<Double> widths, List<Table.Row> rows) throws IOException {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "table:table-column" -> {
                    Map<String, String> style = styles.properties("table-column", child.attribute("table:style-name"));
                    int times = Math.clamp(child.number("table:number-columns-repeated", 1), 1, MOST_REPEATED);
                    for (int i = 0; i < times; i++) {
                        widths.add(Figures.points(style.get("style:column-width"), 60));
                    }
                }
                case "table:table-header-rows" -> rows(child, true, widths, rows);
                case "table:table-columns", "table:table-rows", "table:table-row-group" ->
                    rows(child, heading, widths, rows);
                case "table:table-row" -> rows.add(row(child, heading));
                default -> {}
            }
        }
    }

    private Table.Row row(Element row, boolean heading) throws IOException {
        List<Table.Cell> cells = new ArrayList<>();
        for (Element cell : row.children("table:table-cell")) {
            List<Part> content = new ArrayList<>();
            blocks(cell, content);
            Map<String, String> style = styles.properties("table-cell", cell.attribute("table:style-name"));
            cells.add(new Table.Cell(
                    Math.clamp(cell.number("table:number-columns-spanned", 1), 1, MOST_REPEATED),
                    Math.clamp(cell.number("table:number-rows-spanned", 1), 1, 5_000),
                    content,
                    OdtStyles.hex(style.get("fo:background-color")),
                    style.getOrDefault("style:vertical-align", "").equals("middle")
                            ? Table.Hang.MIDDLE
                            : Table.Hang.TOP));
        }
        return new Table.Row(cells, heading, 0);
    }
}

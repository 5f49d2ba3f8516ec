package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.chart.ChartPictures;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.flow.Table;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** What the paragraphs of a docx refer to: styles, lists, notes and pictures. */
final class DocxDocument {
    private static final double EMU = 12_700;
    /** From here on a picture at the head of pages is their ground, in points. */
    private static final double GROUND = 150;

    private static final Pattern FILE_NAME = Pattern.compile("(?i)\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$");

    private final Zip zip;
    private Map<String, String> relations;
    private final DocxStyles styles;
    private final DocxLooks looks;
    private final DocxNumbers numbers;
    private final DocxNotes notes;
    private final DocxTables tables;
    private final Pictures pictures;
    private final ChartPictures charts;
    private final DocxSpacing spacing = new DocxSpacing();
    private double grid;
    private boolean numbered = true;

    DocxDocument(Zip zip, String part, Output out) throws IOException {
        this.zip = zip;
        this.relations = zip.relations(part);
        Map<String, String> parts = zip.relationsByType(part);
        this.styles = new DocxStyles(zip, parts);
        this.looks = new DocxLooks(styles);
        this.numbers = new DocxNumbers(zip, parts);
        this.notes = new DocxNotes(this, zip, parts);
        this.tables = new DocxTables(this);
        this.pictures = new Pictures(out);
        this.charts = new ChartPictures(zip, parts.get("theme"), out);
    }

    DocxStyles styles() {
        return styles;
    }

    DocxLooks looks() {
        return looks;
    }

    DocxNotes notes() {
        return notes;
    }

    /** Lines of the section being read are set on a grid of that height. */
    void grid(double height) {
        grid = height;
    }

    List<Part> parts(Element container) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Element child : container.children()) {
            block(child, parts);
        }
        return parts;
    }

    /** What stands at the head or the foot of pages, without their numbers; nothing where only these would be there. */
    List<Part> edge(@Nullable String relation) throws IOException {
        String part = relation == null ? null : relations.get(relation);
        @Nullable Element root = part == null ? null : zip.part(part);
        if (part == null || root == null) {
            return List.of();
        }
        Map<String, String> outer = relations;
        relations = zip.relations(part);
        numbered = false;
        try {
            List<Part> parts = PageNumbers.without(
                    parts(root).stream().map(DocxDocument::withoutGrounds).toList());
            return parts.stream().anyMatch(DocxDocument::saysSomething) ? parts : List.of();
        } finally {
            relations = outer;
            numbered = true;
        }
    }

    /** Pictures of the size of a page lie behind the text, where they cannot be put. */
    private static Part withoutGrounds(Part part) {
        if (!(part instanceof Paragraph paragraph)) {
            return part;
        }
        List<Inline> kept = paragraph.content().stream()
                .filter(inline -> !(inline instanceof Inline.Picture picture && picture.height() > GROUND))
                .toList();
        return new Paragraph(paragraph.look(), paragraph.marker(), kept);
    }

    private static boolean saysSomething(Part part) {
        return switch (part) {
            case Paragraph paragraph ->
                paragraph.content().stream()
                        .anyMatch(inline -> inline instanceof Inline.Picture
                                || inline instanceof Inline.Words words
                                        && !words.text().isBlank());
            case Table table -> !table.text().isBlank();
            case Part.NewPage turn -> false;
        };
    }

    /** Whether numbers of pages are shown: those in a head or foot would be the same on every page. */
    boolean numbered() {
        return numbered;
    }

    void block(Element block, List<Part> parts) throws IOException {
        switch (block.name()) {
            case "w:p" -> parts.addAll(paragraph(block));
            case "w:tbl" -> {
                spacing.interrupt();
                parts.add(tables.read(block));
                spacing.interrupt();
            }
            case "w:sdt" -> {
                @Nullable Element content = block.child("w:sdtContent");
                if (content != null) {
                    parts.addAll(parts(content));
                }
            }
            case "w:customXml", "w:ins", "w:moveTo", "w:smartTag" -> parts.addAll(parts(block));
            case "m:oMathPara" ->
                parts.add(Paragraph.of(Look.PLAIN.sided(Look.Side.CENTRE), DocxMath.line(block), Ink.PLAIN.slanted()));
            default -> {}
        }
    }

    private List<Part> paragraph(Element paragraph) throws IOException {
        @Nullable Element own = paragraph.child("w:pPr");
        DocxStyles.Style style = styles.paragraph(own == null ? null : own.value("w:val", "w:pStyle"));
        Properties direct = Properties.NONE.with(own);
        Properties all = style.paragraph().with(direct);
        DocxNumbers.@Nullable Item item =
                numbers.next(all.get("w:numId/w:val", "0"), (int) all.number("w:ilvl/w:val", 0));
        if (item != null) {
            all = style.paragraph().with(item.indent()).with(direct);
        }
        double size = style.run().number("w:sz/w:val", 20) / 2;
        Look look = spacing.of(looks.look(all, style.name(), size, grid), style.name(), all.on("w:contextualSpacing"));
        // The mark at a paragraph's end gives the height of an empty one.
        Properties base = style.run();
        if (paragraph.child("w:r") == null && own != null) {
            base = base.with(own.child("w:rPr"));
        }
        List<Part> parts = new ArrayList<>();
        if (all.on("w:pageBreakBefore")) {
            parts.add(new Part.NewPage());
        }
        parts.addAll(new DocxText(this, base, look, item == null ? "" : item.marker()).read(paragraph));
        return parts;
    }

    /** The pictures of a drawing that lie in the file. */
    List<Inline> pictures(Element drawing) throws IOException {
        List<Inline> found = new ArrayList<>();
        @Nullable Element extent = drawing.anywhere("wp:extent");
        @Nullable Element blip = drawing.anywhere("a:blip");
        if (blip != null) {
            double width = extent == null ? 200 : extent.number("cx", 0) / EMU;
            double height = extent == null ? 150 : extent.number("cy", 0) / EMU;
            @Nullable Element words = drawing.anywhere("wp:docPr");
            String alt = words == null ? "" : words.attribute("descr", "");
            // Programs put a file's name there, which tells nobody anything.
            alt = FILE_NAME.matcher(alt).find() ? "" : alt;
            add(blip.attribute("r:embed"), width, height, alt, found);
        }
        @Nullable Element data = drawing.anywhere("v:imagedata");
        @Nullable Element shape = drawing.anywhere("v:shape");
        if (data != null) {
            String style = shape == null ? "" : shape.attribute("style", "");
            add(data.attribute("r:id"), css(style, "width", 200), css(style, "height", 150), "", found);
        }
        if (found.isEmpty()) {
            chart(drawing, extent, found);
        }
        return found;
    }

    private void chart(Element drawing, @Nullable Element extent, List<Inline> found) throws IOException {
        @Nullable Element chart = chart(drawing);
        String id = chart == null ? null : chart.attribute("r:id");
        if (id != null) {
            double width = extent == null ? 400 : extent.number("cx", 0) / EMU;
            double height = extent == null ? 240 : extent.number("cy", 0) / EMU;
            ChartPictures.@Nullable Kept kept = charts.picture(relations.get(id), width, height);
            if (kept != null) {
                found.add(new Inline.Picture(kept.file(), Math.max(24, width), Math.max(24, height), kept.title()));
            }
        }
    }

    /** Of the old kinds or the new ones. */
    static @Nullable Element chart(Element drawing) {
        @Nullable Element old = drawing.anywhere("c:chart");
        return old == null ? drawing.anywhere("cx:chart") : old;
    }

    private void add(@Nullable String id, double width, double height, String words, List<Inline> found)
            throws IOException {
        String name = id == null ? null : relations.get(id);
        if (name == null || width < 1 || height < 1) {
            return;
        }
        String file = pictures.file(name, Pictures.type(name), () -> zip.bytes(name));
        if (file != null) {
            found.add(new Inline.Picture(file, width, height, words));
        }
    }

    private static double css(String style, String property, double otherwise) {
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
                return Figures.points(declaration.substring(colon + 1).strip(), otherwise);
            }
        }
        return otherwise;
    }
}

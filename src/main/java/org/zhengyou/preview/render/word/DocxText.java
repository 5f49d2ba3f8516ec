package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Symbols;
import org.zhengyou.preview.render.xml.Element;

/** One paragraph of a docx being read: the runs in it, and what has to stand apart from it. */
final class DocxText {
    private static final Pattern PAGES = Pattern.compile("\\b(PAGE|NUMPAGES|SECTIONPAGES)\\b");

    private final DocxDocument document;
    private final Properties base;
    private final Look look;
    private final List<Part> done = new ArrayList<>();
    private final List<Part> after = new ArrayList<>();
    private List<Inline> content = new ArrayList<>();
    private String marker;
    private boolean cut;
    private int fieldDepth;
    private boolean instruction;
    /** What came out of a field that is not shown. */
    private boolean hiding;

    DocxText(DocxDocument document, Properties base, Look look, String marker) {
        this.document = document;
        this.base = base;
        this.look = look;
        this.marker = marker;
    }

    List<Part> read(Element paragraph) throws IOException {
        walk(paragraph);
        if (!content.isEmpty() || !cut) {
            flush();
        }
        done.addAll(after);
        return done;
    }

    private void flush() {
        if (content.isEmpty()) {
            content.add(new Words("", document.looks().ink(base, true)));
        }
        done.add(new Paragraph(look, marker, List.copyOf(content)));
        content = new ArrayList<>();
        marker = "";
    }

    private void walk(Element parent) throws IOException {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "w:r" -> run(child);
                case "w:hyperlink",
                        "w:ins",
                        "w:smartTag",
                        "w:sdtContent",
                        "w:moveTo",
                        "w:customXml",
                        "w:bdo",
                        "w:dir" -> walk(child);
                case "w:fldSimple" -> {
                    if (hidden(child.attribute("w:instr", ""))) {
                        text(PageNumbers.PLACE, base);
                    } else {
                        walk(child);
                    }
                }
                case "w:sdt" -> {
                    @Nullable Element inside = child.child("w:sdtContent");
                    if (inside != null) {
                        walk(inside);
                    }
                }
                case "m:oMath", "m:oMathPara" ->
                    words(
                            DocxMath.line(child),
                            document.looks().ink(base, false).slanted());
                case "mc:AlternateContent" -> alternative(child, base);
                default -> {}
            }
        }
    }

    private void run(Element run) throws IOException {
        @Nullable Element own = run.child("w:rPr");
        String style = own == null ? null : own.value("w:val", "w:rStyle");
        Properties properties = base;
        if (style != null) {
            properties = properties.with(document.styles().other(style).run());
        }
        properties = properties.with(own);
        if (properties.on("w:vanish")) {
            return;
        }
        for (Element child : run.children()) {
            piece(child, properties);
        }
    }

    private void piece(Element child, Properties properties) throws IOException {
        switch (child.name()) {
            case "w:t" -> text(child.text(), properties);
            case "w:tab", "w:ptab" -> text("\t", properties);
            case "w:cr" -> text("\n", properties);
            case "w:noBreakHyphen" -> text("\u2011", properties);
            case "w:br" -> {
                if (child.attribute("w:type", "").equals("page")) {
                    newPage();
                } else {
                    text("\n", properties);
                }
            }
            case "w:lastRenderedPageBreak" -> content.add(new Inline.Turn());
            case "w:sym" -> text(symbol(child), properties);
            case "w:fldChar" -> field(child.attribute("w:fldCharType", ""), properties);
            case "w:footnoteReference" -> note(child, false);
            case "w:endnoteReference" -> note(child, true);
            case "w:drawing", "w:pict", "w:object" -> drawing(child, properties);
            case "mc:AlternateContent" -> alternative(child, properties);
            case "w:ruby" -> ruby(child);
            case "w:instrText" -> hiding = hiding || hidden(child.text());
            default -> {}
        }
    }

    private boolean hidden(String field) {
        return !document.numbered() && PAGES.matcher(field).find();
    }

    /** The characters, without their reading. */
    private void ruby(Element ruby) throws IOException {
        @Nullable Element characters = ruby.child("w:rubyBase");
        if (characters != null) {
            for (Element run : characters.children("w:r")) {
                run(run);
            }
        }
    }

    private void text(String text, Properties properties) {
        if (instruction || hiding || text.isEmpty()) {
            return;
        }
        String font = properties.get("w:rFonts/ascii");
        String plain = Symbols.of(text, font);
        String shown = properties.on("w:caps") ? plain.toUpperCase(java.util.Locale.ROOT) : plain;
        words(shown, document.looks().ink(properties, DocxLooks.eastern(shown)));
    }

    /** Runs that look alike are one: programs cut text into many. */
    private void words(String text, Ink ink) {
        if (!content.isEmpty()
                && content.getLast() instanceof Words last
                && last.ink().equals(ink)) {
            content.set(content.size() - 1, new Words(last.text() + text, ink));
        } else if (!text.isEmpty()) {
            content.add(new Words(text, ink));
        }
    }

    private static String symbol(Element child) {
        String code = child.attribute("w:char", "");
        try {
            char sign = (char) (Integer.parseInt(code, 16) & 0xFFFF);
            return Symbols.of(String.valueOf(sign), child.attribute("w:font"));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** What a field was made of is not shown, only what came out. */
    private void field(String type, Properties properties) {
        switch (type) {
            case "begin" -> {
                fieldDepth++;
                instruction = true;
            }
            case "separate" -> instruction = false;
            case "end" -> {
                fieldDepth = Math.max(0, fieldDepth - 1);
                instruction = false;
                if (hiding) {
                    hiding = false;
                    text(PageNumbers.PLACE, properties);
                }
            }
            default -> {}
        }
    }

    private void newPage() {
        if (content.stream()
                .anyMatch(inline ->
                        !(inline instanceof Words words) || !words.text().isEmpty())) {
            flush();
        }
        content.clear();
        done.add(new Part.NewPage());
        cut = true;
    }

    private void note(Element reference, boolean late) throws IOException {
        Inline.@Nullable Note note = document.notes().note(reference.attribute("w:id", ""), late);
        if (note != null) {
            content.add(note);
        }
    }

    private void alternative(Element child, Properties properties) throws IOException {
        @Nullable Element choice = child.child("mc:Choice");
        @Nullable Element fallback = child.child("mc:Fallback");
        boolean known = choice != null
                && (choice.anywhere("a:blip") != null
                        || DocxDocument.chart(choice) != null
                        || choice.anywhere("w:txbxContent") != null
                        || fallback == null);
        @Nullable Element taken = known ? choice : fallback;
        if (taken != null) {
            for (Element piece : taken.children()) {
                if (piece.is("w:r")) {
                    run(piece);
                } else {
                    piece(piece, properties);
                }
            }
        }
    }

    private void drawing(Element drawing, Properties properties) throws IOException {
        List<Element> boxes = new ArrayList<>();
        collect(drawing, boxes);
        for (Element box : boxes) {
            for (Part part : document.parts(box)) {
                after.add(
                        part instanceof Paragraph paragraph
                                ? new Paragraph(
                                        paragraph.look().framed(paragraph.look().ground()),
                                        paragraph.marker(),
                                        paragraph.content())
                                : part);
            }
        }
        if (boxes.isEmpty()) {
            content.addAll(document.pictures(drawing));
        }
    }

    private static void collect(Element element, List<Element> boxes) {
        for (Element child : element.children()) {
            if (child.is("w:txbxContent")) {
                boxes.add(child);
            } else if (child.is("mc:AlternateContent")) {
                @Nullable Element choice = child.child("mc:Choice");
                collect(choice == null ? child : choice, boxes);
            } else {
                collect(child, boxes);
            }
        }
    }
}

package org.zhengyou.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Draft.Block;
import org.zhengyou.report.template.Draft.Span;

/** A draft as a Word file by GB/T 9704-2012. Fonts are named, with other names they go by; none is embedded. Black only. */
public final class OfficialDocument {
    /** Cells that an attachment note stands in from the left. */
    private static final double INDENT = 2;

    private final XWPFDocument document;
    private final List<Block> blocks;

    private OfficialDocument(XWPFDocument document, List<Block> blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    /** Writes the file; {@code made} is the moment it states as its own. The stream stays open. */
    public static void write(Draft draft, Locale locale, Instant made, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            WordParts.install(document, locale);
            WordParts.describe(document, title(draft), made);
            new OfficialDocument(document, draft.blocks()).write();
            document.write(out);
        }
    }

    private static String title(Draft draft) {
        return draft.blocks().stream()
                .filter(Block.Title.class::isInstance)
                .map(block -> Draft.plain(block.spans()))
                .collect(Collectors.joining());
    }

    private void write() {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var before = i == 0 ? null : blocks.get(i - 1);
            if (before != null && blankLineBetween(before, block)) {
                paragraph("BodyText");
            }
            switch (block) {
                case Block.Title(var spans) -> add(paragraph("Title"), "", spans);
                case Block.DocumentNumber(var spans) -> {
                    add(paragraph("DocumentNumber"), "", spans);
                    paragraph("BodyText");
                }
                case Block.Recipient(var spans) -> add(paragraph("Recipient"), "", spans);
                case Block.Heading(var level, var label, var spans) ->
                    add(paragraph("Heading" + level), "", label, spans);
                case Block.Paragraph(var lead, var spans) -> {
                    var paragraph = paragraph("BodyText");
                    lead.forEach(heading -> add(paragraph, "Lead" + heading.level(), heading.label(), heading.spans()));
                    add(paragraph, "", spans);
                }
                case Block.Attachment attachment -> attachment(attachment);
                case Block.Issuer(var spans) -> {
                    var next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
                    String date = next instanceof Block.Dated(var day) ? Draft.plain(day) : "";
                    var issuer = paragraph("Signature");
                    indent(issuer, SignaturePlace.of(Draft.plain(spans), date).issuer());
                    add(issuer, "", spans);
                }
                case Block.Dated(var spans) -> {
                    String issuer = before instanceof Block.Issuer(var name) ? Draft.plain(name) : "";
                    var date = paragraph("Date");
                    indent(date, SignaturePlace.of(issuer, Draft.plain(spans)).date());
                    add(date, "", spans);
                }
            }
        }
    }

    private static boolean blankLineBetween(Block before, Block block) {
        return switch (block) {
            case Block.Title _ -> before instanceof Block.DocumentNumber;
            case Block.Attachment _ -> !(before instanceof Block.Attachment);
            case Block.Issuer _ -> true;
            case Block.Dated _ -> !(before instanceof Block.Issuer);
            default -> before instanceof Block.Title;
        };
    }

    /** Further attachments stand under the first one's number; what runs on stands under its own first character. */
    private void attachment(Block.Attachment attachment) {
        var paragraph = paragraph("Attachment");
        double label = Sheet.width(attachment.label());
        double left = INDENT + firstLabelWidth();
        var indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setLeft(Sheet.cells(left));
        indent.setHanging(Sheet.cells(label));
        add(paragraph, "", attachment.label(), attachment.spans());
    }

    private double firstLabelWidth() {
        return blocks.stream()
                .filter(Block.Attachment.class::isInstance)
                .map(block -> Sheet.width(((Block.Attachment) block).label()))
                .findFirst()
                .orElse(0.0);
    }

    private static void indent(XWPFParagraph paragraph, double cells) {
        paragraph.getCTP().getPPr().addNewInd().setLeft(Sheet.cells(cells));
    }

    private XWPFParagraph paragraph(String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void add(XWPFParagraph paragraph, String characterStyle, String label, List<Span> spans) {
        if (!label.isEmpty()) {
            run(paragraph, characterStyle, label);
        }
        add(paragraph, characterStyle, spans);
    }

    private static void add(XWPFParagraph paragraph, String characterStyle, List<Span> spans) {
        spans.forEach(span -> run(paragraph, characterStyle, span.text()));
    }

    private static void run(XWPFParagraph paragraph, String characterStyle, String text) {
        var run = paragraph.createRun();
        if (!characterStyle.isEmpty()) {
            run.setStyle(characterStyle);
        }
        run.setText(XmlText.clean(text));
    }
}

package org.zhengyou.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What every report file has besides its text: paper, grid, styles, fonts by name, page numbers. */
final class WordParts {
    private static final String PARTS = "/report/word/";

    private WordParts() {}

    static void install(XWPFDocument document, Locale locale) throws IOException {
        try {
            String styles = text("styles.xml");
            if (!locale.getLanguage().equals("zh")) {
                styles = styles.replaceAll("w:(ascii|hAnsi)=\"[^\"]*\"", "w:$1=\"Times New Roman\"")
                        .replace("w:hint=\"eastAsia\" ", "");
            }
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(text("settings.xml")).getSettings());
            fontTable(document);
        } catch (XmlException | InvalidFormatException e) {
            throw new IOException("The shipped parts of a Word file are damaged", e);
        }
        page(document);
        pageNumber(document, HeaderFooterType.DEFAULT);
        pageNumber(document, HeaderFooterType.EVEN);
    }

    /** States the file's title and the moment it was made. */
    static void describe(XWPFDocument document, String title, Instant made) throws IOException {
        var properties = document.getProperties().getCoreProperties();
        String moment = made.truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            properties.setTitle(XmlText.clean(title));
            properties.setCreated(moment);
            properties.setModified(moment);
        } catch (InvalidFormatException e) {
            throw new IOException("An instant is not a date to the office library: " + moment, e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(Sheet.twips(Sheet.WIDTH));
        size.setH(Sheet.twips(Sheet.HEIGHT));
        var margin = section.addNewPgMar();
        margin.setTop(Sheet.twips(Sheet.TOP));
        margin.setBottom(Sheet.twips(Sheet.BOTTOM));
        margin.setLeft(Sheet.twips(Sheet.LEFT));
        margin.setRight(Sheet.twips(Sheet.RIGHT));
        margin.setHeader(Sheet.twips(851));
        margin.setFooter(Sheet.twips(Sheet.FOOTER));
        margin.setGutter(Sheet.twips(0));
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(Sheet.twips(Sheet.LINE));
        grid.setCharSpace(Sheet.twips(Sheet.CHARACTER_SPACE));
    }

    /** A dash each side; odd pages on the right and even ones on the left, one character in. */
    private static void pageNumber(XWPFDocument document, HeaderFooterType type) {
        boolean odd = type == HeaderFooterType.DEFAULT;
        var paragraph = document.createFooter(type).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        var indent = paragraph.getCTP().getPPr().addNewInd();
        if (odd) {
            indent.setRight(Sheet.twips(Sheet.PAGE_NUMBER_CHARACTER));
        } else {
            indent.setLeft(Sheet.twips(Sheet.PAGE_NUMBER_CHARACTER));
        }
        paragraph.createRun().setText("\u2014 ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText(odd ? "1" : "2");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" \u2014");
    }

    private static void fontTable(XWPFDocument document) throws IOException, InvalidFormatException {
        var name = PackagingURIHelper.createPartName(XWPFRelation.FONT_TABLE.getDefaultFileName());
        var part = document.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
        try (var out = part.getOutputStream()) {
            out.write(text("fontTable.xml").getBytes(StandardCharsets.UTF_8));
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
    }

    private static String text(String name) throws IOException {
        try (InputStream in = WordParts.class.getResourceAsStream(PARTS + name)) {
            if (in == null) {
                throw new IOException(PARTS + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

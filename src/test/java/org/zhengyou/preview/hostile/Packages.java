package org.zhengyou.preview.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** The smallest sound packages of each family, by hand, so that one part at a time can be spoilt. */
final class Packages {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    /** A sound package of each family, by its ending. */
    static final Map<String, Supplier<Zip>> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("docx", Packages::docx);
        FAMILIES.put("xlsx", Packages::xlsx);
        FAMILIES.put("pptx", Packages::pptx);
        FAMILIES.put("odt", Packages::odt);
        FAMILIES.put("ofd", Packages::ofd);
    }

    private Packages() {}

    static Zip docx() {
        return docx("<w:p><w:r><w:t>text</w:t></w:r></w:p>");
    }

    static Zip docx(String body) {
        return ooxml("word/document.xml", MAIN + "wordprocessingml.document.main+xml")
                .with(
                        "word/document.xml",
                        HEAD + "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + body
                                + "</w:body></w:document>");
    }

    static Zip xlsx() {
        return xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>text</t></is></c></row>");
    }

    static Zip xlsx(String rows) {
        return ooxml("xl/workbook.xml", MAIN + "spreadsheetml.sheet.main+xml")
                .with(
                        "xl/workbook.xml",
                        HEAD + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE
                                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml", false)))
                .with(
                        "xl/worksheets/sheet1.xml",
                        HEAD + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Zip pptx() {
        return pptx("<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"t\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>"
                + "<p:txBody><a:bodyPr/><a:p><a:r><a:t>text</a:t></a:r></a:p></p:txBody></p:sp>");
    }

    static Zip pptx(String shapes) {
        String slide = HEAD + "<p:sld xmlns:p=\"" + SLIDES + "\" xmlns:a=\"" + DRAWING + "\" xmlns:r=\"" + OFFICE
                + "\"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
                + "<p:grpSpPr/>" + shapes + "</p:spTree></p:cSld></p:sld>";
        return slides().with("ppt/slides/slide1.xml", slide);
    }

    /** Slides need layouts and masters, which POI brings along. */
    private static Zip slides() {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            Zip zip = new Zip();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.with(entry.getName(), in.readAllBytes());
                }
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relations(String... relations) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", relations) + "</Relationships>";
    }

    static String relation(String id, String type, String target, boolean external) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    static String types(String part, String type, String more) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + "<Override PartName=\"/ppt/slides/slide1.xml\" ContentType=\"" + MAIN + "presentationml.slide+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + MAIN
                + "spreadsheetml.worksheet+xml\"/>" + "<Override PartName=\"/" + part + "\" ContentType=\"" + type
                + "\"/>"
                + more + "</Types>";
    }

    private static Zip ooxml(String main, String type) {
        return new Zip()
                .with("[Content_Types].xml", types(main, type, ""))
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", main, false)));
    }

    /** @param kind text, spreadsheet or presentation */
    static Zip odf(String kind, String body) {
        String office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        return new Zip()
                .with("mimetype", "application/vnd.oasis.opendocument." + kind)
                .with(
                        "META-INF/manifest.xml",
                        HEAD
                                + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                                + "application/vnd.oasis.opendocument." + kind + "\"/></manifest:manifest>")
                .with(
                        "content.xml",
                        HEAD + "<office:document-content xmlns:office=\"" + office
                                + "\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:" + kind + ">"
                                + body
                                + "</office:" + kind + "></office:body></office:document-content>");
    }

    static Zip odt() {
        return odf("text", "<text:p>text</text:p>");
    }

    static Zip ods() {
        return odf(
                "spreadsheet",
                "<table:table table:name=\"a\"><table:table-row><table:table-cell>"
                        + "<text:p>text</text:p></table:table-cell></table:table-row></table:table>");
    }

    static Zip odp() {
        return odf(
                "presentation",
                "<draw:page draw:name=\"a\"><draw:frame><draw:text-box><text:p>text</text:p>"
                        + "</draw:text-box></draw:frame></draw:page>");
    }

    static Zip ofd() {
        String ofd = "http://www.ofdspec.org/2016";
        return new Zip()
                .with(
                        "OFD.xml",
                        HEAD + "<ofd:OFD xmlns:ofd=\"" + ofd + "\" DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody>"
                                + "<ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo>"
                                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
                .with(
                        "Doc_0/Document.xml",
                        HEAD + "<ofd:Document xmlns:ofd=\"" + ofd + "\"><ofd:CommonData><ofd:MaxUnitID>9"
                                + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                + "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                                + "</ofd:Pages></ofd:Document>")
                .with(
                        "Doc_0/Pages/Page_0/Content.xml",
                        HEAD + "<ofd:Page xmlns:ofd=\"" + ofd + "\"><ofd:Content/></ofd:Page>");
    }
}

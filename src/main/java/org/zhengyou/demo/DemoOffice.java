package org.zhengyou.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.POIDocument;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.zhengyou.platform.files.ZipParts;
import org.zhengyou.platform.text.Rtf;

/** Files of every kind that can be written here, as the demo's branches send them. */
final class DemoOffice {
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private DemoOffice() {}

    /** @param ending of a text: docx, doc, wps, odt, rtf, md, txt, or gb for a txt in GB 18030 */
    static byte[] text(String ending, String title, List<String> paragraphs) throws IOException {
        return switch (ending) {
            case "docx" -> docx(title, paragraphs);
            case "doc", "wps" -> DemoWord.write(title, paragraphs);
            case "odt" -> odf("text", "<office:text>" + lines("text:p", title, paragraphs) + "</office:text>");
            case "rtf" -> rtf(title, paragraphs);
            case "md" ->
                ("# " + title + "\n\n" + String.join("\n\n", paragraphs) + "\n").getBytes(StandardCharsets.UTF_8);
            case "gb" -> plain(title, paragraphs, Charset.forName("GB18030"));
            default -> plain(title, paragraphs, StandardCharsets.UTF_8);
        };
    }

    private static byte[] plain(String title, List<String> paragraphs, Charset charset) {
        return (title + "\n\n" + String.join("\n", paragraphs) + "\n").getBytes(charset);
    }

    private static byte[] docx(String title, List<String> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            var run = heading.createRun();
            run.setBold(true);
            run.setFontSize(18);
            run.setText(title);
            for (String paragraph : paragraphs) {
                var line = document.createParagraph();
                line.setIndentationFirstLine(480);
                line.createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Letters outside ASCII as its escapes have them. */
    private static byte[] rtf(String title, List<String> paragraphs) {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\uc1 {\\b ");
        Rtf.escape(title, text);
        text.append("}\\par ");
        paragraphs.forEach(paragraph -> {
            Rtf.escape(paragraph, text);
            text.append("\\par ");
        });
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** @param ending pptx, ppt, odp, or dps, which is written as ppt is */
    static byte[] slides(String ending, String title, List<String> points) throws IOException {
        if (ending.equals("odp")) {
            StringBuilder pages = new StringBuilder("<office:presentation>");
            Stream.concat(Stream.of(title), points.stream())
                    .forEach(point -> pages.append("<draw:page draw:name=\"")
                            .append(point)
                            .append("\"><draw:frame svg:x=\"2cm\" svg:y=\"5cm\" svg:width=\"21cm\" svg:height=\"4cm\">")
                            .append("<draw:text-box><text:p>")
                            .append(point)
                            .append("</text:p></draw:text-box></draw:frame></draw:page>"));
            return odf("presentation", pages + "</office:presentation>");
        }
        try (SlideShow<?, ?> show = ending.equals("pptx") ? new XMLSlideShow() : new HSLFSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (show instanceof HSLFSlideShow old) {
                named(old.getSlideShowImpl(), title);
            }
            box(show.createSlide(), title);
            for (String point : points) {
                box(show.createSlide(), point);
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    /** What the older files say of themselves. */
    private static void named(POIDocument file, String title) {
        file.createInformationProperties();
        file.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        file.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        file.getSummaryInformation().setTitle(title);
    }

    private static void box(Slide<?, ?> slide, String words) {
        var box = slide.createTextBox();
        box.setAnchor(new java.awt.Rectangle(60, 180, 600, 120));
        box.setText(words);
        box.getTextParagraphs().forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(32.0)));
    }

    /** @param ending xlsx, xls, ods, or et, which is written as xls is */
    static byte[] table(String ending, String title, List<List<String>> rows) throws IOException {
        if (ending.equals("ods")) {
            StringBuilder cells = new StringBuilder("<office:spreadsheet><table:table table:name=\"1\">");
            rows.forEach(row -> {
                cells.append("<table:table-row>");
                row.forEach(cell -> cells.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(cell)
                        .append("</text:p></table:table-cell>"));
                cells.append("</table:table-row>");
            });
            return odf("spreadsheet", cells + "</table:table></office:spreadsheet>");
        }
        try (Workbook book = ending.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (book instanceof HSSFWorkbook old) {
                named(old, title);
            }
            Sheet sheet = book.createSheet(title);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static String lines(String element, String title, List<String> paragraphs) {
        StringBuilder text = new StringBuilder("<text:h text:outline-level=\"1\">" + title + "</text:h>");
        paragraphs.forEach(line -> text.append('<')
                .append(element)
                .append('>')
                .append(line)
                .append("</")
                .append(element)
                .append('>'));
        return text.toString();
    }

    private static byte[] odf(String type, String body) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>"
                + body + "</office:body></office:document-content>";
        String manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + ODF + type + "\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                + "</manifest:manifest>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipParts.stored(zip, "mimetype", ODF + type);
            ZipParts.deflated(zip, "content.xml", content);
            ZipParts.deflated(zip, "META-INF/manifest.xml", manifest);
        }
        return out.toByteArray();
    }
}

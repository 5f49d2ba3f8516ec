package org.zhengyou.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.zhengyou.platform.files.ZipParts;
import org.zhengyou.platform.text.Rtf;

/** Those of the bench's files that are written as they are, without a library that knows their kind; and pdf. */
final class PlainFiles {
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String OFD = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final int LINES = 40;
    private static final int LINE = 36;

    private final Path folder;
    private final Supplier<String> titles;
    private final Supplier<String> paragraphs;

    PlainFiles(Path folder, Supplier<String> titles, Supplier<String> paragraphs) {
        this.folder = folder;
        this.titles = titles;
        this.paragraphs = paragraphs;
    }

    List<Path> write() throws IOException {
        return List.of(odt(), rtf(), txt(), md(), pdf(), ofd());
    }

    private interface Page {
        void add(StringBuilder text, String title, List<String> paragraphs);
    }

    private String pages(Page page) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PreviewFiles.PAGES; i++) {
            page.add(
                    text,
                    titles.get(),
                    Stream.generate(paragraphs).limit(PreviewFiles.PARAGRAPHS).toList());
        }
        return text.toString();
    }

    private Path odt() throws IOException {
        String body = pages((text, title, lines) -> {
            text.append("<text:h text:style-name=\"P1\" text:outline-level=\"1\">")
                    .append(title)
                    .append("</text:h>");
            lines.forEach(
                    line -> text.append("<text:p>").append(line).append(line).append("</text:p>"));
        });
        String content = """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties
                 fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>%s
                </office:text></office:body></office:document-content>""".formatted(body);
        String manifest = """
                <?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"
                 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""".formatted(ODT);
        Path file = folder.resolve("20-pages.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipParts.stored(zip, "mimetype", ODT);
            ZipParts.deflated(zip, "content.xml", content);
            ZipParts.deflated(zip, "META-INF/manifest.xml", manifest);
        }
        return file;
    }

    private Path rtf() throws IOException {
        String text = pages((rtf, title, lines) -> {
            rtf.append(rtf.isEmpty() ? "" : "\\page ").append("{\\b\\fs36 ");
            Rtf.escape(title, rtf);
            rtf.append("\\par}");
            lines.forEach(line -> {
                Rtf.escape(line + line, rtf);
                rtf.append("\\par ");
            });
        });
        return PreviewFiles.write(
                folder.resolve("20-pages.rtf"), "{\\rtf1\\ansi\\uc1\\fs24 " + text + "}", StandardCharsets.US_ASCII);
    }

    private Path txt() throws IOException {
        return PreviewFiles.write(
                folder.resolve("gb18030.txt"),
                pages((text, title, lines) -> text.append(title)
                        .append("\n\n")
                        .append(String.join("\n", lines))
                        .append("\n\n")),
                Charset.forName("GB18030"));
    }

    private Path md() throws IOException {
        return PreviewFiles.write(
                folder.resolve("text.md"),
                pages((text, title, lines) -> text.append("## ")
                        .append(title)
                        .append("\n\n- ")
                        .append(String.join("\n- ", lines))
                        .append("\n\n")),
                StandardCharsets.UTF_8);
    }

    /** In letters without accents: the fonts that every reader has know no other script. */
    private Path pdf() throws IOException {
        Path file = folder.resolve("20-pages.pdf");
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < PreviewFiles.PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.setLeading(18);
                    content.newLineAtOffset(60, 780);
                    for (int line = 0; line < LINES; line++) {
                        content.showText(latin(paragraphs.get()));
                        content.newLine();
                    }
                    content.endText();
                    content.addRect(60, 40, 470, 12);
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** Words of invented letters, as long as those of a language. */
    private static String latin(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            line.append(text.charAt(i) % 6 == 0 ? ' ' : (char) ('a' + text.charAt(i) % 26));
        }
        return line.toString();
    }

    private Path ofd() throws IOException {
        Path file = folder.resolve("20-pages.ofd");
        StringBuilder pages = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipParts.deflated(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD" + OFD
                            + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            for (int i = 0; i < PreviewFiles.PAGES; i++) {
                pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i + 10, i));
                ZipParts.deflated(zip, "Doc_0/Pages/Page_" + i + "/Content.xml", ofdPage());
            }
            ZipParts.deflated(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document" + OFD
                            + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                            + "</ofd:PageArea></ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages></ofd:Document>");
        }
        return file;
    }

    private String ofdPage() {
        StringBuilder page = new StringBuilder("<ofd:Page" + OFD + "><ofd:Content><ofd:Layer>");
        for (int line = 0; line < LINES; line++) {
            page.append(("<ofd:TextObject Boundary=\"20 %d 180 6\" Size=\"4.2\"><ofd:TextCode X=\"0\" Y=\"5\""
                            + " DeltaX=\"g %d 4.6\">%s</ofd:TextCode></ofd:TextObject>")
                    .formatted(20 + line * 6, LINE - 1, paragraphs.get().substring(0, LINE)));
        }
        return page + "</ofd:Layer></ofd:Content></ofd:Page>";
    }
}

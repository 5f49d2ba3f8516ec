package org.zhengyou.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.zhengyou.platform.files.ZipParts;

/** Files whose pages are laid out already: pdf, ofd and pictures. */
final class DemoFixed {
    private static final int WIDE = 640;
    private static final int HIGH = 420;
    private static final String OFD = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    /** In millimetres, as is the width of a line. */
    private static final int LETTER = 5;

    private static final int WIDTH = 160;

    private DemoFixed() {}

    /** A page a paragraph, in English: the fonts that every reader has know no other script. */
    static byte[] pdf(String title, List<String> paragraphs) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (String paragraph : paragraphs) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.setLeading(18);
                    content.newLineAtOffset(60, 760);
                    content.showText(title);
                    content.newLine();
                    for (String line : paragraph.split("(?<=[.;,])\\s", -1)) {
                        content.newLine();
                        content.showText(line);
                    }
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Hills and a sun, others for each seed. */
    static byte[] picture(String ending, int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        ink.setColor(new Color(0xfaf4e6));
        ink.fillRect(0, 0, WIDE, HIGH);
        ink.setColor(new Color(0xb7822a));
        ink.fillOval(random.nextInt(WIDE - 80), 40, 80, 80);
        for (int hill = 0; hill < 5; hill++) {
            ink.setColor(new Color(60 + hill * 20, 100 + random.nextInt(80), 80));
            int left = random.nextInt(WIDE) - 160;
            ink.fillOval(left, 220 + hill * 30, 420, 320);
        }
        ink.dispose();
        if (ending.equals("webp")) {
            return DemoWebp.write(image);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, ending, out);
        return out.toByteArray();
    }

    /** A page a paragraph, by GB/T 33190; the reader's own font of that name draws the letters. */
    static byte[] ofd(String font, String title, List<String> paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD" + OFD + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                            + DemoSteps.id("ofd " + title).toString().replace("-", "") + "</ofd:DocID><ofd:Title>"
                            + title + "</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                            + "</ofd:DocBody></ofd:OFD>");
            StringBuilder pages = new StringBuilder();
            for (int page = 0; page < paragraphs.size(); page++) {
                String place = "Pages/Page_" + page + "/Content.xml";
                pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(100 * (page + 1), place));
                part(zip, "Doc_0/" + place, page(100 * (page + 1), title, paragraphs.get(page)));
            }
            part(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document" + OFD + "><ofd:CommonData><ofd:MaxUnitID>" + 100 * (paragraphs.size() + 1)
                            + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                            + "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
                            + pages + "</ofd:Pages></ofd:Document>");
            part(
                    zip,
                    "Doc_0/PublicRes.xml",
                    "<ofd:Res" + OFD + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"2\" FontName=\"" + font
                            + "\"/></ofd:Fonts></ofd:Res>");
        }
        return out.toByteArray();
    }

    private static String page(int id, String title, String paragraph) {
        StringBuilder lines = new StringBuilder();
        int number = id + 1;
        int top = 30;
        for (String words : new String[] {title, paragraph}) {
            int size = words.equals(title) ? LETTER + 2 : LETTER;
            int most = WIDTH / size;
            for (int from = 0; from < words.length(); from += most) {
                String line = words.substring(from, Math.min(words.length(), from + most));
                lines.append(line(number++, top, size, line));
                top += 2 * size;
            }
            top += LETTER;
        }
        return "<ofd:Page" + OFD + "><ofd:Content><ofd:Layer ID=\"" + number + "\">" + lines
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static String line(int id, int top, int size, String words) {
        String steps = words.length() > 1 ? " DeltaX=\"g " + (words.length() - 1) + " " + size + "\"" : "";
        return "<ofd:TextObject ID=\"%d\" Boundary=\"25 %d %d %d\" Font=\"2\" Size=\"%d\">"
                        .formatted(id, top, WIDTH, size + 3, size)
                + "<ofd:TextCode X=\"0\" Y=\"%d\"%s>%s</ofd:TextCode></ofd:TextObject>".formatted(size, steps, words);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipParts.deflated(zip, name, XML + content);
    }
}

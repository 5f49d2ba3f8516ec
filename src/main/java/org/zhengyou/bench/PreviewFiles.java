package org.zhengyou.bench;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The files whose previews the bench measures: twenty pages, slides or sheets of a sheet, the same for the same seed. */
final class PreviewFiles {
    static final int PAGES = 20;
    static final int PARAGRAPHS = 5;
    private static final long SEED = 20261123;
    private static final int LENGTH = 150;
    private static final int SHEETS = 4;
    private static final int ROWS = 400;
    private static final int COLUMNS = 8;
    private static final int EVERY = 4;

    private final Wording wording = new Wording();
    private final Random random = new Random(SEED);
    private final Path folder;

    private PreviewFiles(Path folder) {
        this.folder = folder;
    }

    /** @return in the order of the table; named by their kind */
    static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        PreviewFiles files = new PreviewFiles(folder);
        List<Path> all = new ArrayList<>();
        all.add(files.docx());
        all.add(files.workbook(false));
        all.add(files.workbook(true));
        all.add(files.slides(false));
        all.add(files.slides(true));
        PlainFiles plain = new PlainFiles(folder, files::title, files::paragraph);
        all.addAll(plain.write());
        return all;
    }

    private String title() {
        return wording.line("title", random);
    }

    private String paragraph() {
        return wording.paragraph(LENGTH, random);
    }

    private Path docx() throws IOException {
        Path file = folder.resolve("20-pages.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (int page = 0; page < PAGES; page++) {
                XWPFParagraph heading = document.createParagraph();
                heading.setPageBreak(page > 0);
                heading.setAlignment(ParagraphAlignment.CENTER);
                run(heading, title(), 18, true);
                // On one page with what comes after them, in LibreOffice's layout and in ours.
                for (int i = 0; i < (page % 2 == 1 ? PARAGRAPHS - 2 : PARAGRAPHS); i++) {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.setFirstLineIndent(480);
                    paragraph.setSpacingBetween(1.3);
                    run(paragraph, wording.line("sentence", random), 12, true);
                    run(paragraph, paragraph(), 12, false);
                }
                if (page % EVERY == 1) {
                    table(document);
                } else if (page % EVERY == 3) {
                    picture(document, page);
                }
            }
            document.write(out);
        }
        return file;
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }

    private void table(XWPFDocument document) {
        XWPFTable table = document.createTable(5, 4);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                table.getRow(row)
                        .getCell(column)
                        .setText(column == 0 ? wording.any("what", random) : wording.any("who", random));
            }
        }
    }

    private static void picture(XWPFDocument document, int seed) throws IOException {
        try {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png(seed)),
                            Document.PICTURE_TYPE_PNG,
                            seed + ".png",
                            Units.toEMU(240),
                            Units.toEMU(150));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private Path workbook(boolean old) throws IOException {
        Path file = folder.resolve(SHEETS + "-sheets." + (old ? "xls" : "xlsx"));
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            for (int s = 0; s < SHEETS; s++) {
                Sheet sheet = book.createSheet(String.valueOf(s + 1));
                for (int r = 0; r < ROWS; r++) {
                    row(sheet.createRow(r), money);
                }
            }
            book.write(out);
        }
        return file;
    }

    private void row(Row row, CellStyle money) {
        for (int c = 0; c < COLUMNS; c++) {
            if (c % 3 == 2) {
                row.createCell(c).setCellValue(random.nextInt(1_000_000) / 100.0);
                row.getCell(c).setCellStyle(money);
            } else {
                row.createCell(c).setCellValue(wording.any(c % 2 == 0 ? "what" : "who", random));
            }
        }
    }

    private Path slides(boolean old) throws IOException {
        Path file = folder.resolve("20-slides." + (old ? "ppt" : "pptx"));
        try (SlideShow<?, ?> show = old ? new HSLFSlideShow() : new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < PAGES; i++) {
                Slide<?, ?> slide = show.createSlide();
                box(slide, new Rectangle(40, 30, 640, 60), title(), 30);
                for (int line = 0; line < 4; line++) {
                    box(slide, new Rectangle(40, 110 + line * 70, 420, 60), wording.line("sentence", random), 16);
                }
                var shape = slide.createAutoShape();
                shape.setShapeType(ShapeType.ROUND_RECT);
                shape.setAnchor(new Rectangle(480, 120, 200, 80));
                shape.setFillColor(new Color(0xA4161A));
                shape.setText(wording.any("who", random));
                slide.createPicture(show.addPicture(png(i), PictureType.PNG))
                        .setAnchor(new Rectangle(480, 230, 200, 125));
            }
            show.write(out);
        }
        return file;
    }

    private static void box(Slide<?, ?> slide, Rectangle place, String words, double size) {
        var box = slide.createTextBox();
        box.setAnchor(place);
        box.setText(words);
        box.getTextParagraphs().forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(size)));
    }

    /** A disc before stripes, another for each seed. */
    private static byte[] png(int seed) throws IOException {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        for (int x = 0; x < 640; x += 8) {
            ink.setColor(new Color(x / 4, (seed * 37 + x / 8) % 256, 120));
            ink.fillRect(x, 0, 8, 400);
        }
        ink.setColor(new Color(0xB7822A));
        ink.fillOval(seed * 53 % 480, 120, 160, 160);
        ink.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    static Path write(Path file, String text, Charset charset) throws IOException {
        return Files.write(file, text.getBytes(charset));
    }
}

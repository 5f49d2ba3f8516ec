package org.zhengyou.preview.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Office files with a little of everything, made here. */
public final class Samples {
    public static final String SENTENCE = "今年以来，支部围绕课后服务和青年教师成长两件事，与相邻三个支部结对，联学习、联教研、联服务。";

    private Samples() {}

    public static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x1A4F8B));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0xB7822A));
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Heading, list, emphasis, table with merged cells, picture, footnote, link, page break. */
    public static Path docx(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            run(title, "以“三联三促”推动支部共建的做法", 22, true);
            XWPFParagraph lead = document.createParagraph();
            lead.setFirstLineIndent(480);
            run(lead, SENTENCE, 12, false);
            XWPFRun red = run(lead, "红色强调", 12, true);
            red.setColor("C00000");
            red.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
            XWPFFootnote note = document.createFootnote();
            note.createParagraph().createRun().setText("脚注：数据截至九月");
            lead.addFootnoteReference(note);
            list(document);
            table(document);
            XWPFParagraph picture = document.createParagraph();
            picture.setAlignment(ParagraphAlignment.CENTER);
            try {
                picture.createRun()
                        .addPicture(
                                new ByteArrayInputStream(png(320, 200)),
                                Document.PICTURE_TYPE_PNG,
                                "p.png",
                                Units.toEMU(240),
                                Units.toEMU(150));
            } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
                throw new IOException(e);
            }
            document.createParagraph()
                    .createHyperlinkRun("https://example.org/away")
                    .setText("外部链接");
            XWPFParagraph broken = document.createParagraph();
            broken.createRun().addBreak(BreakType.PAGE);
            run(broken, "第二页从这里开始", 14, false);
            document.write(out);
        }
        return file;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
        return run;
    }

    private static void list(XWPFDocument document) {
        CTAbstractNum plan = CTAbstractNum.Factory.newInstance();
        plan.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = plan.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("（%1）");
        BigInteger id = document.createNumbering()
                .addNum(document.getNumbering()
                        .addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(plan)));
        for (String item : new String[] {"联学习", "联教研", "联服务"}) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(id);
            run(paragraph, item, 12, false);
        }
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(3, 3);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText("格" + row + column);
            }
        }
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).removeCell(1);
        table.getRow(1).getCell(2).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(2).getCTTc().addNewTcPr().addNewVMerge();
    }

    /** Plain paragraphs that an office program lays out on about so many pages of A4. */
    public static Path longDocx(Path file, int pages) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            // 36 characters a line, 31 lines of 20.8 points a page; each paragraph is five lines.
            for (int i = 0; i < pages * 31 / 5; i++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setFirstLineIndent(480);
                run(paragraph, "第" + (i + 1) + "段。" + SENTENCE.repeat(3) + SENTENCE.substring(0, 20), 12, false);
                paragraph.setSpacingBetween(1.333);
            }
            document.write(out);
        }
        return file;
    }

    public static Path workbook(Path file, boolean old) throws IOException {
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("花名册");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat((short) 10);
            sheet.createRow(0).createCell(0).setCellValue("合并的标题");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("竖着合并");
            styled(row, 1, 46_283, date);
            styled(row, 2, 1_234_567.5, money);
            styled(row, 3, 0.125, percent);
            Row formula = sheet.createRow(2);
            formula.createCell(1).setCellFormula("SUM(C2:C2)*2");
            formula.getCell(1).setCellValue(4_711);
            formula.createCell(2).setCellValue("<b>&x");
            for (int i = 3; i < 150; i++) {
                sheet.createRow(i).createCell(0).setCellValue("行" + (i + 1));
            }
            workbook.createSheet("第二张").createRow(0).createCell(0).setCellValue("另一张表");
            workbook.createSheet("藏着").createRow(0).createCell(0).setCellValue("看不见");
            workbook.setSheetHidden(2, true);
            workbook.write(out);
        }
        return file;
    }

    private static void styled(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    public static Path slides(Path file, boolean old) throws IOException {
        try (SlideShow<?, ?> show = old ? new HSLFSlideShow() : new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 1; i <= 3; i++) {
                Slide<?, ?> slide = show.createSlide();
                TextBox<?, ?> box = slide.createTextBox();
                box.setAnchor(new Rectangle(60, 40, 600, 60));
                box.setText("第" + i + "张：支部共建 <共建>");
                box.getTextParagraphs().get(0).getTextRuns().get(0).setFontSize(32d);
                TextBox<?, ?> body = slide.createTextBox();
                body.setAnchor(new Rectangle(60, 120, 400, 200));
                body.setText(SENTENCE);
                var picture = show.addPicture(png(200, 120), PictureType.PNG);
                slide.createPicture(picture).setAnchor(new Rectangle(480, 200, 200, 120));
                var shape = slide.createAutoShape();
                shape.setShapeType(org.apache.poi.sl.usermodel.ShapeType.ROUND_RECT);
                shape.setAnchor(new Rectangle(60, 360, 240, 80));
                shape.setFillColor(new Color(0xA4161A));
                shape.setText("圆角");
            }
            show.write(out);
        }
        return file;
    }

    /** A zip of parts: name, content, name, content … */
    public static Path zip(Path file, String... parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    static void add(Path zip, String part, byte[] content) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path path = inside.getPath(part);
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.write(path, content);
        }
    }

    /** A drawing of one rectangle, as old programs keep pictures. */
    static byte[] wmf() {
        ByteBuffer out = ByteBuffer.allocate(22 + 18 + 14 + 6).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x9AC6CDD7).putShort((short) 0);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 1_000).putShort((short) 500);
        out.putShort((short) 1_000).putInt(0).putShort((short) 0);
        out.putShort((short) 1).putShort((short) 9).putShort((short) 0x300).putInt((18 + 14 + 6) / 2);
        out.putShort((short) 0).putInt(7).putShort((short) 0);
        out.putInt(7).putShort((short) 0x041B);
        out.putShort((short) 400).putShort((short) 900).putShort((short) 100).putShort((short) 100);
        out.putInt(3).putShort((short) 0);
        return out.array();
    }
}

package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.preview.FileKind;

class SheetAndSlideRenderingTest {
    @TempDir
    Path folder;

    @Test
    void workbooksShowTheirCellsAsTheirFormatsDo() throws IOException {
        for (FileKind kind : new FileKind[] {FileKind.XLSX, FileKind.XLS, FileKind.ET}) {
            Path file = Samples.workbook(folder.resolve("a." + kind.ending()), kind != FileKind.XLSX);
            Rendered it = Rendered.of(file, kind, folder.resolve("out-" + kind));
            assertThat(it.pages()).as(kind.name()).hasSize(3);
            assertThat(it.words(1))
                    .containsSubsequence(
                            "花名册", "合并的标题", "竖着合并", "2026年9月18日", "1,234,567.50", "12.50%", "4711", "<b>&x");
            assertThat(it.pages().getFirst())
                    .containsPattern("<td colspan=\"4\"[^>]*>合并的标题")
                    .containsPattern("<td rowspan=\"2\"[^>]*>竖着合并");
            assertThat(it.words(2)).contains("行61", "行150").doesNotContain("行60");
            assertThat(it.words(3)).contains("第二张", "另一张表");
            assertThat(it.text()).doesNotContain("看不见", "SUM").contains("行150", "4711");
            assertThat(it.textAtFirst()).isLessThan(it.text().length());
        }
    }

    @Test
    void anOdsShowsRepeatedAndMergedCells() throws IOException {
        Path file = Samples.zip(folder.resolve("a.ods"), "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>\
                <table:table table:name="表一"><table:table-row><table:table-cell table:number-columns-spanned="2"\
                 office:value-type="string"><text:p>宽</text:p></table:table-cell><table:covered-table-cell/></table:table-row>\
                <table:table-row table:number-rows-repeated="1000000"><table:table-cell\
                 table:number-columns-repeated="16384"/></table:table-row></table:table>\
                <table:table table:name="表二"><table:table-row><table:table-cell table:number-columns-repeated="3"\
                 office:value-type="float" table:formula="of:=1+1" office:value="2"><text:p>2.00</text:p></table:table-cell>\
                </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>""");
        Rendered it = Rendered.of(file, FileKind.ODS, folder.resolve("out"));
        assertThat(it.pages()).hasSize(2);
        assertThat(it.pages().getFirst()).containsPattern("<td colspan=\"2\"[^>]*>宽");
        assertThat(it.words(2)).contains("表二", "2.00 2.00 2.00");
    }

    @Test
    void slidesAreDrawnWithTextsAsTexts() throws IOException {
        for (FileKind kind : new FileKind[] {FileKind.PPTX, FileKind.PPT}) {
            Path file = Samples.slides(folder.resolve("a." + kind.ending()), kind == FileKind.PPT);
            Rendered it = Rendered.of(file, kind, folder.resolve("out-" + kind));
            assertThat(it.pages()).as(kind.name()).hasSize(3);
            String svg = it.pages().get(1);
            Rendered.isWellFormed(svg.substring(svg.indexOf("<svg"), svg.indexOf("</svg>") + 6));
            assertThat(svg).containsPattern("<text [^>]*>[^<]*第2张：支部共建").contains("fill=\"#a4161a\"");
            assertThat(svg).containsPattern("<image href=\"[0-9a-f]{64}\\.png\"");
            assertThat(it.words(2).replace(" ", "")).contains("今年以来，支部", "圆角");
            assertThat(it.text()).containsSubsequence("第1张", "第2张", "第3张");
            assertThat(it.textAtFirst()).isLessThan(it.text().length() / 2);
        }
    }

    /** Old programs keep pictures as lists of what to draw; no other renderer may be looked for, for there is none. */
    @Test
    void aPictureThatIsADrawingIsDrawn() throws IOException {
        for (boolean old : new boolean[] {true, false}) {
            Path file = folder.resolve(old ? "a.ppt" : "a.pptx");
            try (SlideShow<?, ?> show = old ? new HSLFSlideShow() : new XMLSlideShow();
                    OutputStream out = Files.newOutputStream(file)) {
                show.createSlide()
                        .createPicture(show.addPicture(Samples.wmf(), PictureType.WMF))
                        .setAnchor(new Rectangle(50, 50, 200, 100));
                show.write(out);
            }
            Rendered it = Rendered.of(file, old ? FileKind.PPT : FileKind.PPTX, folder.resolve("out" + old));
            assertThat(it.pages().getFirst()).containsPattern("<image href=\"[0-9a-f]{64}\\.svg\"");
            String name = it.pages().getFirst().replaceAll("(?s).*href=\"([^\"]+)\".*", "$1");
            assertThat(Files.readString(it.folder().resolve(name))).contains("<path d=\"M100 100L");
        }
    }

    @Test
    void anOdpIsDrawnWithTextsAsTexts() throws IOException {
        Path file = Samples.zip(folder.resolve("a.odp"), "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
                 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"\
                 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:presentation>\
                <draw:page draw:name="1"><draw:frame svg:x="2cm" svg:y="1cm" svg:width="10cm" svg:height="3cm"><draw:text-box>\
                <text:p>第一张</text:p></draw:text-box></draw:frame></draw:page>\
                <draw:page draw:name="2"><draw:rect svg:x="2cm" svg:y="1cm" svg:width="10cm" svg:height="3cm">\
                <text:p>第二张</text:p></draw:rect></draw:page></office:presentation></office:body></office:document-content>""");
        Rendered it = Rendered.of(file, FileKind.ODP, folder.resolve("out"));
        assertThat(it.pages()).hasSize(2);
        assertThat(it.pages().get(1)).containsPattern("<text [^>]*>第二张</text>");
        assertThat(it.text()).containsSubsequence("第一张", "第二张");
    }

    @Test
    void whatAHiddenColumnHoldsIsNeitherShownNorSaid() throws IOException {
        for (FileKind kind : new FileKind[] {FileKind.XLSX, FileKind.XLS}) {
            Path file = folder.resolve("hidden." + kind.name().toLowerCase(Locale.ROOT));
            try (Workbook workbook = WorkbookFactory.create(kind == FileKind.XLSX);
                    OutputStream out = Files.newOutputStream(file)) {
                Sheet sheet = workbook.createSheet("名册");
                Row row = sheet.createRow(0);
                row.createCell(0).setCellValue("甲");
                row.createCell(1).setCellValue("秘密");
                row.createCell(2).setCellValue("乙");
                sheet.setColumnHidden(1, true);
                workbook.write(out);
            }
            Rendered it = Rendered.of(file, kind, folder.resolve("out-" + kind));
            assertThat(it.text()).contains("甲", "乙").doesNotContain("秘密");
            assertThat(it.pages().getFirst()).contains("乙").doesNotContain("秘密");
        }
    }
}

package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.render.flow.Symbols;

/** What other people's files have, and ours had not. */
class RealFilesTest {
    private static final String WORD = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    Path folder;

    @Test
    void whatStandsAtTheHeadOfPagesIsShownWithoutItsPageNumber() throws IOException {
        Rendered it = Rendered.of(document(), FileKind.DOCX, folder.resolve("out"));
        assertThat(it.pages()).hasSize(2);
        assertThat(it.pages().getFirst()).contains("class=\"head").doesNotContain("第77页");
        assertThat(it.words(1)).contains("县教育局文件").doesNotContain("77");
        assertThat(it.words(2)).contains("县教育局文件");
        assertThat(it.text()).containsOnlyOnce("县教育局文件");
    }

    @Test
    void listsThatAStyleDefinesAreNumberedAndTheirItemsStandClose() throws IOException {
        Rendered it = Rendered.of(document(), FileKind.DOCX, folder.resolve("out"));
        assertThat(it.words(1)).containsSubsequence("一、", "第一项", "二、", "第二项", "\u25CF", "圆点");
        String page = it.pages().getFirst();
        String rule = it.rule(page.replaceAll("(?s).*<p class=\"([a-z0-9]+)\">(?:(?!<p).)*第一项.*", "$1"));
        assertThat(rule).contains("margin-top:10pt").doesNotContain("margin-bottom");
        rule = it.rule(page.replaceAll("(?s).*<p class=\"([a-z0-9]+)\">(?:(?!<p).)*第二项.*", "$1"));
        assertThat(rule).doesNotContain("margin-top").doesNotContain("margin-bottom");
        rule = it.rule(page.replaceAll("(?s).*<p class=\"([a-z0-9]+)\">(?:(?!<p).)*圆点.*", "$1"));
        assertThat(rule).contains("margin-top:10pt");
    }

    @Test
    void charactersWithAReadingAreShown() throws IOException {
        Rendered it = Rendered.of(document(), FileKind.DOCX, folder.resolve("out"));
        assertThat(it.text()).contains("注音字").doesNotContain("zhuyin");
    }

    @Test
    void whatStandsAtTheFootOfPagesIsShownWithoutTheirNumbers() throws IOException {
        String number = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> %s </w:instrText></w:r><w:r>"
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>77</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"end\"/></w:r>";
        String words = "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>";
        String numbered = words.formatted("第 ")
                + number.formatted("PAGE")
                + words.formatted(" 页  共 ")
                + number.formatted("NUMPAGES")
                + words.formatted(" 页");
        Path file = Samples.zip(
                folder.resolve("a.docx"),
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>"),
                "word/_rels/document.xml.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + OFFICE + "footer\" Target=\"footer1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + OFFICE + "footer\" Target=\"footer2.xml\"/>"),
                "word/footer1.xml",
                "<w:ftr" + WORD + "><w:p>" + words.formatted("内部资料") + numbered + "</w:p><w:p>" + numbered
                        + "</w:p><w:p>" + words.formatted("Internal, page ") + number.formatted("PAGE")
                        + words.formatted(" of ") + number.formatted("NUMPAGES") + "</w:p></w:ftr>",
                "word/footer2.xml",
                "<w:ftr" + WORD + "><w:p>" + words.formatted("— ")
                        + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>77</w:t></w:r></w:fldSimple>"
                        + words.formatted(" —") + "</w:p></w:ftr>",
                "word/document.xml",
                "<w:document" + WORD + "><w:body><w:p>" + words.formatted("封面")
                        + "</w:p><w:p><w:r><w:br w:type=\"page\"/>"
                        + "<w:t>正文</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/><w:t>又一页</w:t></w:r></w:p>"
                        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r1\"/><w:footerReference w:type=\"first\""
                        + " r:id=\"r2\"/><w:titlePg/></w:sectPr></w:body></w:document>");
        Rendered it = Rendered.of(file, FileKind.DOCX, folder.resolve("out"));
        assertThat(it.pages()).hasSize(3);
        assertThat(it.pages().getFirst()).contains("封面").doesNotContain("class=\"foot", "—", "77");
        assertThat(it.pages().subList(1, 3))
                .allSatisfy(page -> assertThat(page)
                        .containsOnlyOnce("class=\"foot")
                        .containsOnlyOnce("内部资料")
                        .contains("Internal<")
                        .doesNotContain("第", "共", "77", "page ", " of"));
        assertThat(it.text()).contains("内部资料");
    }

    private Path document() throws IOException {
        String item =
                "<w:p><w:pPr><w:contextualSpacing/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%s\"/></w:numPr>"
                        + "<w:spacing w:before=\"200\" w:after=\"200\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        return Samples.zip(
                folder.resolve("a.docx"),
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"r1\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>"),
                "word/_rels/document.xml.rels",
                relations("<Relationship Id=\"r1\" Type=\"" + OFFICE + "numbering\" Target=\"numbering.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + OFFICE + "header\" Target=\"header1.xml\"/>"),
                "word/header1.xml",
                "<w:hdr" + WORD + "><w:p><w:r><w:t>县教育局文件</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + "<w:r><w:t>第77页</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>",
                "word/numbering.xml",
                "<w:numbering" + WORD
                        + "><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Items\"/></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Items\"/><w:lvl w:ilvl=\"0\"><w:start"
                        + " w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                        + "</w:abstractNum><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
                        + "<w:lvlText w:val=\"l\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId"
                        + " w:val=\"3\"/></w:num></w:numbering>",
                "word/document.xml",
                "<w:document" + WORD + "><w:body>" + item.formatted("1", "第一项") + item.formatted("1", "第二项")
                        + "<w:p/>" + item.formatted("3", "圆点")
                        + "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhuyin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>注音字</w:t></w:r>"
                        + "</w:rubyBase></w:ruby></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/><w:t>下页</w:t></w:r></w:p>"
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/></w:sectPr></w:body></w:document>");
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    @Test
    void theLastParagraphOfAnRtfNeedsNoEnd() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.rtf"), "{\\rtf1\\ansi\n{ le caf\\'e9 }\n}", StandardCharsets.ISO_8859_1);
        assertThat(Rendered.of(file, FileKind.RTF, folder.resolve("out")).text())
                .contains("le café");
    }

    @Test
    void aLongTextOfATableRunsOverEmptyCellsUnlessItIsToBeWrapped() throws IOException {
        for (boolean old : new boolean[] {true, false}) {
            Path file = folder.resolve(old ? "a.xls" : "a.xlsx");
            try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                Sheet sheet = workbook.createSheet("a");
                String title = "二〇二六年全县中小学支部共建情况统计表";
                sheet.createRow(0).createCell(0).setCellValue(title);
                Row next = sheet.createRow(1);
                next.createCell(0).setCellValue(title);
                next.createCell(1).setCellValue("隔壁");
                CellStyle wrapped = workbook.createCellStyle();
                wrapped.setWrapText(true);
                Row last = sheet.createRow(2);
                last.createCell(0).setCellValue(title);
                last.getCell(0).setCellStyle(wrapped);
                workbook.write(out);
            }
            Rendered it = Rendered.of(file, old ? FileKind.XLS : FileKind.XLSX, folder.resolve("out" + old));
            assertThat(it.pages().getFirst())
                    .containsPattern("<td class=\"at\">1</td><td colspan=\"4\">二〇二六")
                    .containsPattern("<td class=\"at\">2</td><td>二〇二六[^<]*</td><td>隔壁")
                    .containsPattern("<td class=\"at\">3</td><td>二〇二六");
        }
    }

    @Test
    void theFirstSlideIsDrawnAloneAndLooksAsItDoesAmongTheOthers() throws IOException {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 1; i <= 6; i++) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().getFirst().getSlideLayouts()[i % 2]);
                slide.getPlaceholder(0).setText("标题" + i);
                slide.createTextBox().setAnchor(new Rectangle(10, 10, 200, 50));
            }
            show.write(out);
        }
        Rendered six = Rendered.of(file, FileKind.PPTX, folder.resolve("six"));
        assertThat(six.pages()).hasSize(6);
        assertThat(six.text()).containsSubsequence("标题1", "标题2", "标题6").containsOnlyOnce("标题1");
        try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(folder.resolve("b.pptx"))) {
            for (int i = 5; i > 0; i--) {
                show.removeSlide(i);
            }
            show.write(out);
        }
        Rendered one = Rendered.of(folder.resolve("b.pptx"), FileKind.PPTX, folder.resolve("one"));
        assertThat(six.pages().getFirst()).isEqualTo(one.pages().getFirst());
    }

    @Test
    void signsOfSymbolTypefacesAreSignsOfAll() {
        assertThat(Symbols.of("l n \u00FC", "Wingdings")).isEqualTo("\u25CF \u25A0 \u2713");
        assertThat(Symbols.of("abW\u00B3", "Symbol")).isEqualTo("\u03B1\u03B2\u03A9\u2265");
        assertThat(Symbols.of("\uF06C\uF0D8", null)).isEqualTo("\u25CF\u27A2");
        assertThat(Symbols.of("l\u00B3", "Arial")).isEqualTo("l\u00B3");
    }
}

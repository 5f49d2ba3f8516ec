package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.preview.FileKind;

class TextRenderingTest {
    @TempDir
    Path folder;

    private Rendered rendered(Path file, FileKind kind) throws IOException {
        return Rendered.of(file, kind, folder.resolve("out"));
    }

    @Test
    void aDocxKeepsItsOrderItsPagesAndItsNotes() throws IOException {
        Rendered it = rendered(Samples.docx(folder.resolve("a.docx")), FileKind.DOCX);
        assertThat(it.pages()).hasSize(2);
        assertThat(it.words(1))
                .containsSubsequence(
                        "以“三联三促”推动支部共建的做法",
                        "今年以来，支部",
                        "红色强调",
                        "（一）",
                        "联学习",
                        "（三）",
                        "联服务",
                        "格00",
                        "格21",
                        "外部链接",
                        "脚注：数据截至九月")
                .doesNotContain("第二页从这里开始", "example.org");
        assertThat(it.words(2)).contains("第二页从这里开始");
        assertThat(it.text()).containsSubsequence("推动支部共建", "联学习", "格12", "第二页从这里开始");
    }

    @Test
    void aDocxKeepsHeadingsMergedCellsAndLooks() throws IOException {
        Rendered it = rendered(Samples.docx(folder.resolve("a.docx")), FileKind.DOCX);
        String page = it.pages().getFirst();
        assertThat(page)
                .containsPattern("<h1[^>]*>.*三联三促")
                .containsPattern("<td colspan=\"2\"[^>]*>.*格00")
                .containsPattern("<td rowspan=\"2\"[^>]*>.*格12")
                .containsPattern("<img [^>]*src=\"[0-9a-f]{64}\\.png\"");
        String whole = Files.readString(it.folder().resolve("1.html"));
        assertThat(whole)
                .contains("color:#c00000;", "text-align:center;", "text-indent:24pt;", "text-decoration:underline;");
    }

    @Test
    void twentyPagesOfParagraphsComeAsAboutTwentyPagesAndTheFirstBeforeTheRest() throws IOException {
        Rendered it = rendered(Samples.longDocx(folder.resolve("long.docx"), 20), FileKind.DOCX);
        assertThat(it.pages().size()).isBetween(19, 21);
        assertThat(it.textAtFirst()).isLessThan(it.text().length() / 10);
        String all = String.join(
                "",
                it.pages().stream().map(page -> page.replaceAll("<[^>]*>", "")).toList());
        for (int i = 1; i <= 124; i++) {
            assertThat(all).contains("第" + i + "段。");
        }
    }

    @Test
    void fieldsDeletionsAndHiddenWordsOfADocxAreNotShown() throws IOException {
        Path file = docx("""
                <w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText><w:t>删去</w:t></w:r></w:del>\
                <w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText><w:t>指令</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果&lt;b&gt;</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""");
        assertThat(rendered(file, FileKind.DOCX).words(1)).contains("甲乙结果<b>").doesNotContain("删", "隐", "指令");
    }

    @Test
    void aBreakThatTheWritingProgramRememberedIsTakenOnAFullPageOnly() throws IOException {
        String line = "<w:p><w:r><w:t>行</w:t></w:r></w:p>";
        Path file = docx(line.repeat(3)
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>不信</w:t></w:r></w:p>"
                + line.repeat(40)
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>信</w:t></w:r></w:p>");
        Rendered it = rendered(file, FileKind.DOCX);
        assertThat(it.pages()).hasSize(2);
        assertThat(it.words(1)).contains("不信");
        assertThat(it.words(2).strip()).isEqualTo("信");
    }

    @Test
    void textsAreReadInTheirOwnEncoding() throws IOException {
        String text = "第一行：经验交流\r\n  缩进 <script>alert(1)</script>\n\n末行";
        for (Charset charset :
                new Charset[] {Charset.forName("GB18030"), StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            Path file = folder.resolve(charset.name() + ".txt");
            Files.write(file, text.getBytes(charset));
            Rendered it = Rendered.of(file, FileKind.TXT, folder.resolve("out-" + charset.name()));
            assertThat(it.words(1)).containsSubsequence("第一行：经验交流", "缩进 <script>alert(1)</script>", "末行");
            assertThat(it.text()).startsWith("第一行：经验交流\n");
        }
    }

    @Test
    void markdownIsFormattedAndItsHtmlIsText() throws IOException {
        Path file = folder.resolve("a.md");
        Files.writeString(file, """
                # 标题

                **粗** 和 <b onclick="x()">原样</b>，[链接](https://example.org/a)

                1. 一
                2. 二

                | 甲 | 乙 |
                |---|--:|
                | 1 | 2 |

                <script>alert(1)</script>
                """);
        Rendered it = rendered(file, FileKind.MD);
        assertThat(it.pages().getFirst()).containsPattern("<h1[^>]*>.*标题").containsPattern("<th[^>]*>.*甲");
        assertThat(it.words(1))
                .containsSubsequence(
                        "标题",
                        "粗",
                        "<b onclick=",
                        "链接 (https://example.org/a)",
                        "1.",
                        "一",
                        "2.",
                        "<script>alert(1)</script>");
    }

    @Test
    void anOdtKeepsListsTablesNotesAndBreaks() throws IOException {
        Path file = Samples.zip(folder.resolve("a.odt"), "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"\
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"\
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">\
                <office:automatic-styles><style:style style:name="P1" style:family="paragraph">\
                <style:paragraph-properties fo:text-align="center" fo:break-before="page"/></style:style>\
                <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"\
                 style:font-weight-asian="bold"/></style:style></office:automatic-styles>\
                <office:body><office:text><text:h text:outline-level="2">标题</text:h>\
                <text:p>前<text:span text:style-name="T1">粗</text:span><text:note text:note-class="footnote">\
                <text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note></text:p>\
                <text:list><text:list-item><text:p>项</text:p></text:list-item></text:list>\
                <table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>\
                <table:table-cell table:number-columns-spanned="2"><text:p>跨列</text:p></table:table-cell>\
                <table:covered-table-cell/></table:table-row></table:table>\
                <text:p text:style-name="P1">次页</text:p></office:text></office:body></office:document-content>""");
        Rendered it = rendered(file, FileKind.ODT);
        assertThat(it.pages()).hasSize(2);
        assertThat(it.words(1)).containsSubsequence("标题", "前", "粗", "\u2022", "项", "跨列", "注文");
        assertThat(it.pages().getFirst()).contains("<h2", "colspan=\"2\"");
        assertThat(it.words(2)).contains("次页");
    }

    @Test
    void anRtfKeepsItsCharactersItsTableAndItsNotes() throws IOException {
        String rtf = """
                {\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\colortbl;\\red192\\green0\\blue0;}\
                {\\*\\generator X}{\\stylesheet{\\s0 Normal;}}\\pard\\qc\\f0\\fs44\\b \\'b1\\'ea\\'cc\\'e2\\b0\\par
                \\pard\\fs24\\cf1 \\u20849?\\u24314?\\cf0{\\footnote\\pard \\'d7\\'a2}\\par
                \\trowd\\clvmgf\\cellx2000\\cellx4000\\pard\\intbl A1\\cell B1\\cell\\row
                \\trowd\\clvmrg\\cellx2000\\cellx4000\\pard\\intbl \\cell B2\\cell\\row
                \\pard{\\field{\\*\\fldinst HYPERLINK "http://example.org"}{\\fldrslt \\'c1\\'b4}}\\page \\'b4\\'ce\\par}""";
        Path file = folder.resolve("a.rtf");
        Files.write(file, rtf.getBytes(StandardCharsets.US_ASCII));
        Rendered it = rendered(file, FileKind.RTF);
        assertThat(it.pages()).hasSize(2);
        assertThat(it.words(1))
                .containsSubsequence("标题", "共建", "A1", "B1", "B2", "链", "注")
                .doesNotContain("example.org", "Normal", "宋体", "?");
        assertThat(it.pages().getFirst()).containsPattern("<td rowspan=\"2\"[^>]*>.*A1");
        assertThat(it.words(2)).contains("次");
    }

    private Path docx(String body) throws IOException {
        return Samples.zip(
                folder.resolve("raw.docx"),
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"\
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"\
                 Target="word/document.xml"/></Relationships>""",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
    }
}

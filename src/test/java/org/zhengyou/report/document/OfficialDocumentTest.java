package org.zhengyou.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Draft.Block;
import org.zhengyou.report.template.Draft.Span;

class OfficialDocumentTest {
    private static final Instant MADE = Instant.parse("2026-07-01T02:00:00Z");

    private static List<Span> words(String text) {
        return List.of(new Span.Words(text));
    }

    private static final Draft DRAFT = new Draft(List.of(
            new Block.DocumentNumber(words("某教党〔2026〕5号")),
            new Block.Title(words("报告")),
            new Block.Recipient(words("县委：")),
            new Block.Heading(1, "一、", words("活动组织")),
            new Block.Paragraph(List.of(new Block.Heading(2, "（一）", words("有安排。"))), words("正文。")),
            new Block.Heading(3, "1. ", words("三级")),
            new Block.Heading(4, "（1）", words("四级")),
            new Block.Attachment("附件：", words("名册")),
            new Block.Issuer(words("教育局委员会")),
            new Block.Dated(words("2026年7月1日"))));

    private static byte[] bytes(Draft draft, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        OfficialDocument.write(draft, locale, MADE, out);
        return out.toByteArray();
    }

    private static XWPFDocument open(Locale locale) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(DRAFT, locale)));
    }

    private static Map<String, String> parts(Locale locale) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(DRAFT, locale)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void everyPartOfALetterHasItsStyleAndItsBlankLines() throws IOException {
        try (var document = open(Locale.SIMPLIFIED_CHINESE)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .extracting(Object::toString)
                    .containsExactly(
                            "(\"DocumentNumber\", \"某教党〔2026〕5号\")",
                            "(\"BodyText\", \"\")",
                            "(\"BodyText\", \"\")",
                            "(\"Title\", \"报告\")",
                            "(\"BodyText\", \"\")",
                            "(\"Recipient\", \"县委：\")",
                            "(\"Heading1\", \"一、活动组织\")",
                            "(\"BodyText\", \"（一）有安排。正文。\")",
                            "(\"Heading3\", \"1. 三级\")",
                            "(\"Heading4\", \"（1）四级\")",
                            "(\"BodyText\", \"\")",
                            "(\"Attachment\", \"附件：名册\")",
                            "(\"BodyText\", \"\")",
                            "(\"Signature\", \"教育局委员会\")",
                            "(\"Date\", \"2026年7月1日\")");
            var runIn = document.getParagraphs().get(7).getRuns();
            assertThat(runIn.get(0).getStyle()).isEqualTo("Lead2");
            assertThat(runIn.getLast().getStyle()).isEmpty();
        }
    }

    @Test
    void fontsAreThoseOfTheStandardWithOtherNamesToFallBackOnAndNoneIsEmbedded() throws IOException {
        var parts = parts(Locale.SIMPLIFIED_CHINESE);
        assertThat(parts.get("word/styles.xml"))
                .contains("w:eastAsia=\"仿宋\"", "w:eastAsia=\"黑体\"", "w:eastAsia=\"楷体\"")
                .contains("w:eastAsia=\"方正小标宋简体\"", "w:eastAsia=\"宋体\"")
                .doesNotContain("<w:b/>");
        assertThat(parts.get("word/fontTable.xml"))
                .contains("FangSong", "SimHei", "KaiTi", "SimSun", "FZXiaoBiaoSong-B05S")
                .doesNotContain("embed");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("fonts/"));
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("fontTable.xml");
    }

    @Test
    void theGridHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        assertThat(parts(Locale.SIMPLIFIED_CHINESE).get("word/document.xml"))
                .contains("w:type=\"linesAndChars\"", "w:linePitch=\"579\"", "w:charSpace=\"-848\"")
                .contains("w:top=\"2098\"", "w:bottom=\"1984\"", "w:left=\"1588\"", "w:right=\"1474\"");
    }

    @Test
    void onlyBlackIsUsed() throws IOException {
        assertThat(String.join("", parts(Locale.SIMPLIFIED_CHINESE).values()))
                .doesNotContainPattern("w:color w:val=\"(?!000000)");
    }

    @Test
    void westernTextHasAWesternFont() throws IOException {
        assertThat(parts(Locale.ENGLISH).get("word/styles.xml"))
                .contains("w:ascii=\"Times New Roman\"")
                .doesNotContain("w:ascii=\"仿宋\"");
    }

    @Test
    void theFileSaysWhatItIsAndWhenItWasMade() throws IOException {
        try (var document = open(Locale.SIMPLIFIED_CHINESE)) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("报告");
            assertThat(properties.getCreated().toInstant()).isEqualTo(MADE);
        }
    }

    @Test
    void rareCharactersSurviveAndWhatXmlCannotHoldIsLeftOut() throws IOException {
        var draft = new Draft(List.of(new Block.Paragraph(List.of(), words("𠮷野·阿依古丽\u0001\ud800完"))));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(draft, Locale.SIMPLIFIED_CHINESE)))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("𠮷野·阿依古丽完");
        }
    }

    @Test
    void aDateLongerThanItsIssuerMovesTheIssuer() {
        assertThat(SignaturePlace.of("教育局委员会办公室", "2026年7月1日")).isEqualTo(new SignaturePlace(17, 19));
        assertThat(SignaturePlace.of("教育局", "2026年7月1日")).isEqualTo(new SignaturePlace(18, 20));
    }
}

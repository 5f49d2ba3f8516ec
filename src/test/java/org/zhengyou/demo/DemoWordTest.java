package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.junit.jupiter.api.Test;

class DemoWordTest {
    @Test
    void aWordFileReadsAsItWasWritten() throws IOException {
        List<String> paragraphs =
                IntStream.range(0, 45).mapToObj(i -> "第" + i + "段 𠀋").toList();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(DemoWord.write("题目", paragraphs)))) {
            Range range = document.getRange();
            assertThat(IntStream.range(0, range.numParagraphs())
                            .mapToObj(i -> range.getParagraph(i).text().strip()))
                    .startsWith("题目")
                    .endsWith(paragraphs.toArray(String[]::new))
                    .hasSize(46);
            assertThat(range.getParagraph(0).getJustification()).isOne();
            assertThat(range.getParagraph(0).getCharacterRun(0).isBold()).isTrue();
            assertThat(range.getParagraph(0).getCharacterRun(0).getFontSize()).isEqualTo(36);
            assertThat(range.getParagraph(45).getFirstLineIndent()).isEqualTo(480);
            assertThat(range.getParagraph(45).getCharacterRun(0).isBold()).isFalse();
            assertThat(range.getParagraph(45).getCharacterRun(0).getFontSize()).isEqualTo(24);
            assertThat(document.getSummaryInformation().getTitle()).isEqualTo("题目");
        }
    }

    @Test
    void aTitleMayStandAlone() throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(DemoWord.write("a", List.of())))) {
            assertThat(document.getDocumentText()).isEqualTo("a\r");
        }
    }
}

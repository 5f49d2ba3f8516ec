package org.zhengyou.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Draft.Block;
import org.zhengyou.report.template.Draft.Span;
import org.zhengyou.testing.NeedsLibreOffice;

/** Measures the printed page; all lengths in millimetres. */
@NeedsLibreOffice
class OfficialDocumentLayoutTest {
    private static RenderedPages pages;

    @BeforeAll
    static void print(@TempDir Path folder) throws IOException, InterruptedException {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Recipient(words("各党支部：")));
        blocks.add(new Block.Paragraph(List.of(), words("同心干事业".repeat(320))));
        blocks.add(new Block.Paragraph(List.of(), words("同心干事业".repeat(100))));
        blocks.add(new Block.Attachment("附件：1. ", words("推进情况一览表".repeat(5))));
        blocks.add(new Block.Attachment("2. ", words("名册")));
        blocks.add(new Block.Issuer(words("某某县教育局委员会")));
        blocks.add(new Block.Dated(words("2026年7月1日")));
        var docx = folder.resolve("layout.docx");
        try (var out = Files.newOutputStream(docx)) {
            OfficialDocument.write(new Draft(blocks), Locale.SIMPLIFIED_CHINESE, Instant.EPOCH, out);
        }
        pages = RenderedPages.of(docx, folder);
    }

    private static List<Span> words(String text) {
        return List.of(new Span.Words(text));
    }

    @Test
    void thePaperIsA4() {
        assertThat(pages.sizes()).allSatisfy(size -> {
            assertThat(size.getWidth() * 25.4 / 72).isCloseTo(210, within(0.2));
            assertThat(size.getHeight() * 25.4 / 72).isCloseTo(297, within(0.2));
        });
    }

    @Test
    void aFullPageHasTwentyTwoLinesThatFillTheTextArea() {
        var lines = pages.textLines(2);
        assertThat(lines).hasSize(22);
        double pitch = 579 / 20.0 * 25.4 / 72;
        for (int i = 1; i < 22; i++) {
            assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline()).isCloseTo(pitch, within(0.05));
        }
        assertThat(lines.getFirst().baseline()).isBetween(37.0, 37.0 + pitch);
        assertThat(lines.getLast().baseline()).isBetween(262.0 - pitch, 262.0);
    }

    @Test
    void aFullLineHasTwentyEightCharactersFromEdgeToEdge() {
        for (var line : pages.textLines(2)) {
            assertThat(line.glyphs()).hasSize(28);
            assertThat(line.left()).isCloseTo(28, within(0.5));
            assertThat(line.right()).isCloseTo(184, within(0.7));
        }
    }

    @Test
    void aParagraphBeginsTwoCharactersInAndARecipientFlushLeft() {
        var lines = pages.textLines(1);
        assertThat(lines.get(0).left()).isCloseTo(28, within(0.5));
        assertThat(lines.get(1).left()).isCloseTo(28 + 2 * 156 / 28.0, within(0.5));
        assertThat(lines.get(1).glyphs()).hasSize(26);
        assertThat(lines.get(2).left()).isCloseTo(28, within(0.5));
    }

    @Test
    void pageNumbersHaveDashesAndStandOutsideOddRightEvenLeft() {
        for (int page = 1; page <= pages.sizes().size(); page++) {
            var foot = pages.foot(page);
            assertThat(foot.text().replace(" ", "")).isEqualTo("—" + page + "—");
            assertThat(foot.glyphs().getFirst().size()).isCloseTo(14, within(0.1));
            double character = 14 * 25.4 / 72;
            if (page % 2 == 1) {
                assertThat(foot.right()).isCloseTo(184 - character, within(0.6));
            } else {
                assertThat(foot.left()).isCloseTo(28 + character, within(0.6));
            }
            // The dash is drawn about a third of its size above the baseline and stands 7 mm below the text area.
            assertThat(foot.baseline() - character * 0.36).isCloseTo(262 + 7, within(0.7));
        }
    }

    @Test
    void theSignatureEndsTwoCharactersInAndTheDateBeginsTwoAfterIt() {
        double cell = 156 / 28.0;
        var lines = pages.textLines(pages.sizes().size());
        var issuer = lines.get(lines.size() - 2);
        var date = lines.getLast();
        assertThat(issuer.text()).isEqualTo("某某县教育局委员会");
        assertThat(issuer.right()).isCloseTo(184 - 2 * cell, within(0.6));
        assertThat(date.left()).isCloseTo(issuer.left() + 2 * cell, within(0.6));
    }

    @Test
    void attachmentsStandTwoCharactersInAndTheirNumbersUnderEachOther() {
        double cell = 156 / 28.0;
        var lines = pages.textLines(pages.sizes().size());
        var first = lines.stream()
                .filter(line -> line.text().startsWith("附件"))
                .findFirst()
                .orElseThrow();
        var at = lines.indexOf(first);
        assertThat(first.left()).isCloseTo(28 + 2 * cell, within(0.5));
        var one = first.glyphs().stream()
                .filter(glyph -> glyph.text().equals("1"))
                .findFirst()
                .orElseThrow();
        var name = first.glyphs().stream()
                .filter(glyph -> glyph.text().equals("推"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(at + 1).left()).isCloseTo(name.left(), within(1.5));
        assertThat(lines.get(at + 2).text()).startsWith("2");
        assertThat(lines.get(at + 2).left()).isCloseTo(one.left(), within(1.5));
    }
}

package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.preview.FileKind;

class FixedRenderingTest {
    @TempDir
    Path folder;

    @Test
    void aPdfIsPicturesWithItsWordsBesideThem() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= 3; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(100, 600);
                    content.showText("Page number " + i + " <b>");
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        Rendered it = Rendered.of(file, FileKind.PDF, folder.resolve("out"));
        assertThat(it.pages()).hasSize(3);
        assertThat(it.words(2)).contains("Page number 2 <b>");
        assertThat(it.text()).containsSubsequence("Page number 1", "Page number 3");
        assertThat(it.textAtFirst()).isLessThan(it.text().length() / 2);
        String name = it.pages().get(1).replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        BufferedImage image = ImageIO.read(it.folder().resolve(name).toFile());
        assertThat(image.getWidth()).isEqualTo(1240);
        boolean ink = false;
        for (int x = 0; x < image.getWidth() && !ink; x++) {
            ink = (image.getRGB(x, 380) & 0xFF) < 128;
        }
        assertThat(ink).as("something is written there").isTrue();
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        Path file = folder.resolve("a.png");
        Files.write(file, Samples.png(4_000, 1_000));
        Rendered it = Rendered.of(file, FileKind.PNG, folder.resolve("out"));
        String name = it.pages().getFirst().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertThat(ImageIO.read(it.folder().resolve(name).toFile()).getWidth()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"TXT", "MD"},
            mode = EnumSource.Mode.EXCLUDE)
    void rubbishIsRefusedAndNeverShown(FileKind kind) throws IOException {
        Path file = folder.resolve("rubbish." + kind.ending());
        byte[] rubbish = new byte[3_000];
        new java.util.Random(7).nextBytes(rubbish);
        Files.write(file, rubbish);
        assertThatThrownBy(() -> Rendered.of(file, kind, folder.resolve("out")))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
        assertThat(folder.resolve("out/1.html")).doesNotExist();
    }
}

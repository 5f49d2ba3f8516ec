package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.render.fixed.Office;
import org.zhengyou.testing.NeedsLibreOffice;

@NeedsLibreOffice
class OfficeTest {
    @TempDir
    Path folder;

    @BeforeEach
    void allow() {
        System.setProperty(Office.ALLOWED, "true");
    }

    @AfterEach
    void forbid() {
        System.clearProperty(Office.ALLOWED);
        System.clearProperty(Office.FIRST);
    }

    @Test
    void whatOurOwnReaderCannotReadIsReadByLibreOffice() throws IOException {
        // Not of the shape that a .wps has.
        Path file = Samples.docx(folder.resolve("a.wps"));
        Rendered it = Rendered.of(file, FileKind.WPS, folder.resolve("out"));
        assertThat(it.pages()).hasSize(2);
        assertThat(it.text()).containsSubsequence("推动支部共建", "第二页从这里开始");
        assertThat(it.renderer()).startsWith("LibreOffice ");
    }

    @Test
    void whereItsPagesAreWantedItComesFirstAndIsNamed() throws IOException {
        System.setProperty(Office.FIRST, "true");
        Path file = Samples.docx(folder.resolve("a.docx"));
        Rendered it = Rendered.of(file, FileKind.DOCX, folder.resolve("out"));
        assertThat(it.renderer()).startsWith("LibreOffice ");
        assertThat(it.pages().getFirst()).contains("class=\"leaf\"");
        assertThat(it.text()).containsSubsequence("推动支部共建", "第二页从这里开始");
    }

    @Test
    void whatItCannotReadOurOwnReaderStillShows() throws IOException {
        System.setProperty(Office.FIRST, "true");
        Path file = Samples.zip(folder.resolve("a.odt"), "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                <text:p>没有清单的文件</text:p></office:text></office:body></office:document-content>
                """);
        Rendered it = Rendered.of(file, FileKind.ODT, folder.resolve("out"));
        assertThat(it.renderer()).isEqualTo("java");
        assertThat(it.text()).contains("没有清单的文件");
    }
}

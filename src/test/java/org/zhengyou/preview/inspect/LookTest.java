package org.zhengyou.preview.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.text.Messages;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** What the look at a file finds beside the harm that {@code HostileTest} looks for. */
class LookTest {
    @TempDir
    Path dir;

    @Test
    void aFileBeyondTheLimitIsRefusedWithoutBeingRead() throws IOException {
        Path file = dir.resolve("huge.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.DEFAULT.fileBytes() + 1);
        }
        assertThatThrownBy(() -> Look.at(file, "pdf", Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void theNameTellsMarkdownFromTextAndNothingElse() throws IOException {
        Path file = Files.writeString(dir.resolve("x"), "# text");
        assertThat(Look.at(file, "md", Limits.DEFAULT).kind()).isEqualTo(FileKind.MD);
        assertThat(Look.at(file, "docx", Limits.DEFAULT).kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void aTitleIsOneShortLine() {
        assertThat(Titles.line(" a\r\n\u202Eb\t c ")).isEqualTo("a b c");
        assertThat(Titles.line("\u202E \n")).isNull();
        assertThat(Titles.line("𠮷".repeat(500))).hasSize(400);
    }

    @Test
    void aProjectWithoutCodeIsNoMacroAndOneWithAModuleIs() throws IOException {
        assertThat(Look.at(withProject("dir", "_VBA_PROJECT"), "xls", Limits.DEFAULT)
                        .kind())
                .isEqualTo(FileKind.XLS);
        Path file = withProject("dir", "_VBA_PROJECT", "ThisWorkbook");
        assertThatThrownBy(() -> Look.at(file, "xls", Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.MACROS));
    }

    private Path withProject(String... streams) throws IOException {
        Path file = dir.resolve(streams.length + ".xls");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("text");
            workbook.write(plain);
        }
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(plain.toByteArray()));
                OutputStream out = Files.newOutputStream(file)) {
            DirectoryEntry project = ole.getRoot().createDirectory("_VBA_PROJECT_CUR");
            project.createDocument("PROJECT", new ByteArrayInputStream(new byte[64]));
            DirectoryEntry vba = project.createDirectory("VBA");
            for (String stream : streams) {
                vba.createDocument(stream, new ByteArrayInputStream(new byte[64]));
            }
            ole.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void everyReasonHasASentenceOfItsOwnInBothLanguages() {
        Messages messages = new Messages();
        for (var locale : Messages.LOCALES) {
            Map<String, String> all = messages.all(locale);
            assertThat(Stream.of(Reason.values()).map(reason -> all.get("preview.refused." + reason)))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }
}

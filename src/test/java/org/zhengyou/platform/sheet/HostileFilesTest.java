package org.zhengyou.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.platform.sheet.TestSheets.row;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.sheet.SheetRefused.Reason;
import org.zhengyou.platform.sheet.TestSheets.Grid;

class HostileFilesTest {
    @TempDir
    Path dir;

    @Test
    void aDocumentAPictureAndAWebPageAreNoTables() throws IOException {
        Path document = TestSheets.parts(dir.resolve("d.xlsx"), Map.of());
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(document))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(document, Reason.NOT_A_WORKBOOK);
        assertRefused(
                write("p.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                Reason.NOT_A_WORKBOOK);
        assertRefused(write("h.xls", "<html><table><tr><td>姓名</td></tr></table>"), Reason.NOT_A_WORKBOOK);
        assertRefused(write("x.csv", "%PDF-1.7\n"), Reason.NOT_A_WORKBOOK);
        assertRefused(write("b.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'}), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertRefused(write("e.xlsx", ""), Reason.EMPTY);
        assertRefused(write("e.csv", "\uFEFF \r\n\u3000"), Reason.EMPTY);
    }

    @Test
    void aPasswordIsNamedAsTheReasonInBothFormats() throws Exception {
        Path xlsx = dir.resolve("e.xlsx");
        try (POIFSFileSystem ole = new POIFSFileSystem();
                var out = Files.newOutputStream(xlsx)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(ole)) {
                in.write(Files.readAllBytes(TestSheets.xlsx(dir.resolve("plain"), small())));
            }
            ole.writeFilesystem(out);
        }
        assertRefused(xlsx, Reason.ENCRYPTED);

        Path xls = dir.resolve("e.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(xls, Reason.ENCRYPTED);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWithoutBeingRead() throws IOException {
        Path file = dir.resolve("huge.xlsx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertRefused(file, Reason.FILE_TOO_LARGE);
    }

    @Test
    void aMillionRowsAreRefusedAtTheLimit() throws IOException {
        StringBuilder rows = new StringBuilder("姓名,支部\n");
        for (int i = 0; i < 1_000_000; i++) {
            rows.append("甲,乙\n");
        }
        Path file = write("m.csv", rows.toString());
        AtomicInteger seen = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (SheetFile open = SheetReader.open(file, "m", Limits.DEFAULT)) {
                        open.sheets().getFirst().rows().forEach(row -> seen.incrementAndGet());
                    }
                })
                .isInstanceOfSatisfying(
                        SheetRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_ROWS));
        assertThat(seen.get()).isEqualTo(200_000);
    }

    @Test
    void aMillionBlankRowsAreNone() throws IOException {
        Path file = write("m.csv", "姓名,支部\n" + ",\n".repeat(1_000_000) + "甲,乙\n");
        try (SheetFile open = SheetReader.open(file, "m", Limits.DEFAULT)) {
            assertThat(open.sheets().getFirst().rows()).hasSize(2);
        }
    }

    @Test
    void aZipBombIsRefusedBeforeAnyParserMeetsIt() throws IOException {
        String bomb = "<worksheet><sheetData>" + " ".repeat(40 * 1024 * 1024) + "</sheetData></worksheet>";
        assertRefused(
                TestSheets.parts(dir.resolve("b.xlsx"), Map.of("xl/worksheets/sheet1.xml", bomb)), Reason.ZIP_BOMB);
        assertRefused(TestSheets.parts(dir.resolve("c.xlsx"), Map.of("xl/media/image1.bin", bomb)), Reason.ZIP_BOMB);
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsRefusedHoweverWellItHides() throws IOException {
        Limits small = new Limits(1 << 20, 1 << 20, 100, 64 * 1024, 64 * 1024, 100_000);
        Path file = TestSheets.parts(dir.resolve("b.xlsx"), Map.of("xl/media/a", "x".repeat(70 * 1024)));
        assertThatThrownBy(() -> SheetReader.open(file, "b", small))
                .isInstanceOfSatisfying(
                        SheetRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.ZIP_BOMB));
    }

    @Test
    void aDocumentTypeIsRefusedInWhateverPartItStands() throws IOException {
        String entity = """
                <?xml version="1.0"?><!-- look here --><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""";
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels")) {
            assertRefused(TestSheets.parts(dir.resolve("x.xlsx"), Map.of(part, entity)), Reason.EXTERNAL_CONTENT);
        }
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(TestSheets.xlsx(dir.resolve("w"), small()));
        assertRefused(write("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)), Reason.DAMAGED);
        byte[] old = Files.readAllBytes(TestSheets.xls(dir.resolve("o"), small()));
        assertRefused(write("cut.xls", java.util.Arrays.copyOf(old, 600)), Reason.DAMAGED);
    }

    @Test
    void aSheetThatEndsInTheMiddleIsDamaged() throws IOException {
        Path file = TestSheets.parts(dir.resolve("x.xlsx"), Map.of("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                <row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="2"><c r="A2" """));
        assertRefused(file, Reason.DAMAGED);
    }

    private static Grid small() {
        return new Grid("a", List.of(row("姓名", "支部"), row("甲", "乙")));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private static void assertRefused(Path file, Reason reason) {
        assertThatThrownBy(() -> {
                    try (SheetFile open = SheetReader.open(file, "f", Limits.DEFAULT)) {
                        open.sheets().forEach(sheet -> sheet.rows().forEach(row -> {}));
                    }
                })
                .isInstanceOfSatisfying(
                        SheetRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

package org.zhengyou.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.platform.sheet.TestSheets.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengyou.platform.sheet.TestSheets.Formula;
import org.zhengyou.platform.sheet.TestSheets.Grid;

class SheetReaderTest {
    @TempDir
    Path dir;

    private static final Grid GRID = new Grid(
            "一",
            List.of(
                    row("姓名", "出生", "", "电话"),
                    row("谭　伟", LocalDate.of(1998, 7, 1), 1998.07, 19900005440d),
                    row("", "  ", ""),
                    row("阿依古丽·次仁", "𬭎䶮㛃", 0.5, new Formula("1+1", 2))),
            List.of("A3:A4"));

    @Test
    void bothBinaryFormatsGiveTheSameCells() throws IOException {
        for (Path file : List.of(TestSheets.xlsx(dir.resolve("a"), GRID), TestSheets.xls(dir.resolve("b"), GRID))) {
            List<SheetRow> rows = rows(file);
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
            assertThat(texts(rows.get(1))).containsExactly("谭　伟", "1998-07-01", "1998.07", "19900005440");
            assertThat(rows.get(1).cell(1).kind()).isEqualTo(SheetCell.Kind.DATE);
            assertThat(texts(rows.get(2))).containsExactly("阿依古丽·次仁", "𬭎䶮㛃", "0.5", "2");
            assertThat(rows.get(2).cell(3).formula()).isTrue();
            assertThat(rows.get(2).cell(2).formula()).isFalse();
        }
    }

    @Test
    void mergedAreasAreKnownInBothBinaryFormats() throws IOException {
        for (Path file : List.of(TestSheets.xlsx(dir.resolve("a"), GRID), TestSheets.xls(dir.resolve("b"), GRID))) {
            try (SheetFile open = SheetReader.open(file, "f", Limits.DEFAULT)) {
                Merges merges = open.sheets().getFirst().merges();
                assertThat(merges.topOf(4, 0)).isEqualTo(3);
                assertThat(merges.topOf(4, 1)).isEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,true", "UTF-8,false", "GB18030,false", "UTF-16LE,true", "UTF-16BE,true"})
    void textOfAnyUsualCharacterSetIsRead(String charset, boolean mark) throws IOException {
        String text = "姓名,备注\r\n\"卓玛·次仁\",\"第一行\n第二行，有\"\"引号\"\"\"\r\n,\r\n俊𬭎,㛃䶮\r\n";
        Path file = TestSheets.csv(dir.resolve("f.csv"), text, Charset.forName(charset), mark);

        List<SheetRow> rows = rows(file);

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 5);
        assertThat(texts(rows.get(0))).containsExactly("姓名", "备注");
        assertThat(texts(rows.get(1))).containsExactly("卓玛·次仁", "第一行\n第二行，有\"引号\"");
        assertThat(texts(rows.get(2))).containsExactly("俊𬭎", "㛃䶮");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTold(String separator) throws IOException {
        String text = "姓名" + separator + "支部" + separator + "类别\n程艳敏" + separator + "\"甲，乙,丙;丁\"" + separator + "正式\n";
        Path file = TestSheets.csv(dir.resolve("f"), text, StandardCharsets.UTF_8, false);

        assertThat(texts(rows(file).get(1))).containsExactly("程艳敏", "甲，乙,丙;丁", "正式");
    }

    @Test
    void aCellThatKeepsItsZerosInTextIsNoFormula() throws IOException {
        Path file = TestSheets.csv(dir.resolve("f"), "a,b\n\"=\"\"0123\"\"\",=A1\n", StandardCharsets.UTF_8, false);

        SheetRow row = rows(file).get(1);

        assertThat(row.cell(0)).isEqualTo(SheetCell.text("0123"));
        assertThat(row.cell(1).formula()).isTrue();
    }

    @Test
    void aNumberFormatDecidesHowMuchOfADateIsKnown() throws IOException {
        Path file = TestSheets.parts(
                dir.resolve("f"),
                Map.of(
                        "[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/workbook.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""",
                        "xl/styles.xml", """
                        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">\
                        <numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/>\
                        <numFmt numFmtId="165" formatCode="0.00_ "/>\
                        <numFmt numFmtId="166" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
                        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>\
                        <xf numFmtId="57"/></cellXfs></styleSheet>""",
                        "xl/worksheets/sheet1.xml", """
                        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                        <row r="1"><c r="A1" s="1"><v>35977</v></c><c r="B1" s="2"><v>1998.0999999999999</v></c>\
                        <c r="C1" s="3"><v>35977</v></c><c r="D1" s="4"><v>35977</v></c>\
                        <c r="E1"><v>9.9010119890323814E+17</v></c><c r="F1"><v>1998.0699999999999</v></c></row>\
                        </sheetData></worksheet>"""));

        assertThat(texts(rows(file).getFirst()))
                .containsExactly("1998-07", "1998.10", "1998-07-01", "1998-07", "990101198903238100", "1998.07");
    }

    private static List<SheetRow> rows(Path file) throws IOException {
        try (SheetFile open = SheetReader.open(file, "f", Limits.DEFAULT)) {
            return open.sheets().getFirst().rows().toList();
        }
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

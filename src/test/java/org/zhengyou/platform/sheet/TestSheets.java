package org.zhengyou.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes files for tests. A row is a list of cells: text, number, {@link LocalDate} (a date cell), {@link Formula}, or
 * "" for none.
 */
public final class TestSheets {
    public record Formula(String text, Object cached) {}

    /** @param merges as A1:B2 */
    public record Grid(String name, List<List<Object>> rows, List<String> merges) {
        public Grid(String name, List<List<Object>> rows) {
            this(name, rows, List.of());
        }
    }

    private TestSheets() {}

    public static Path xlsx(Path file, Grid... grids) {
        return write(file, new XSSFWorkbook(), grids);
    }

    public static Path xls(Path file, Grid... grids) {
        return write(file, new HSSFWorkbook(), grids);
    }

    public static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    private static Path write(Path file, Workbook workbook, Grid... grids) {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (Grid grid : grids) {
                var sheet = workbook.createSheet(grid.name());
                for (int r = 0; r < grid.rows().size(); r++) {
                    var row = sheet.createRow(r);
                    List<Object> cells = grid.rows().get(r);
                    for (int c = 0; c < cells.size(); c++) {
                        if (!cells.get(c).equals("")) {
                            fill(row.createCell(c), cells.get(c), day);
                        }
                    }
                }
                grid.merges().forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Formula formula -> {
                cell.setCellFormula(formula.text());
                if (formula.cached() instanceof Number number) {
                    cell.setCellValue(number.doubleValue());
                } else {
                    cell.setCellValue(formula.cached().toString());
                }
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    public static Path csv(Path file, String text, Charset charset, boolean mark) throws IOException {
        byte[] body = text.getBytes(charset);
        byte[] bom = mark ? "\uFEFF".getBytes(charset) : new byte[0];
        byte[] all = java.util.Arrays.copyOf(bom, bom.length + body.length);
        System.arraycopy(body, 0, all, bom.length, body.length);
        return Files.write(file, all);
    }

    /** An .xlsx from parts written by hand; what is not given is filled in as plainly as can be. */
    public static Path parts(Path file, Map<String, String> parts) throws IOException {
        Map<String, String> all = new java.util.LinkedHashMap<>(Map.of(
                "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
                "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>""",
                "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                <row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"""));
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}

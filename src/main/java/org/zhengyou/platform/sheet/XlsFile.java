package org.zhengyou.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/** The old binary format, at most 65,536 rows a sheet, held in memory whole. */
final class XlsFile {
    private XlsFile() {}

    static SheetFile open(Path file, Limits limits) throws IOException {
        POIFSFileSystem source = new POIFSFileSystem(file.toFile(), true);
        try {
            HSSFWorkbook workbook = new HSSFWorkbook(source, false);
            NumberFormat formats =
                    new NumberFormat(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            AtomicLong counted = new AtomicLong();
            List<XlsSheet> sheets = IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(i -> new XlsSheet(
                            workbook.getSheetAt(i),
                            workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE,
                            merges(workbook.getSheetAt(i)),
                            formats,
                            counted,
                            limits.rows()))
                    .toList();
            return new OpenWorkbook(SheetFile.Format.XLS, sheets, source);
        } catch (EncryptedDocumentException e) {
            source.close();
            throw new SheetRefused(Reason.ENCRYPTED, 0, e);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    private static Merges merges(HSSFSheet sheet) {
        List<Merges.Area> areas = new ArrayList<>();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            areas.add(new Merges.Area(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
        return areas.isEmpty() ? Merges.NONE : new Merges(areas);
    }

    private record XlsSheet(
            HSSFSheet source, boolean hidden, Merges merges, NumberFormat formats, AtomicLong counted, long limit)
            implements Sheet {
        @Override
        public String name() {
            return source.getSheetName();
        }

        @Override
        public Stream<SheetRow> rows() {
            Stream<Row> rows = java.util.stream.StreamSupport.stream(source.spliterator(), false);
            return RefusingRows.of(rows.map(this::row), counted, limit);
        }

        private SheetRow row(Row row) {
            int width = Math.min(Math.max(0, row.getLastCellNum()), Limits.COLUMNS);
            List<SheetCell> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(cell(row.getCell(i)));
            }
            return new SheetRow(row.getRowNum() + 1, cells);
        }

        private SheetCell cell(@Nullable Cell cell) {
            if (cell == null) {
                return SheetCell.BLANK;
            }
            boolean formula = cell.getCellType() == CellType.FORMULA;
            CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC ->
                    formats.cell(
                            Double.toString(cell.getNumericCellValue()),
                            (int) cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString(),
                            formula);
                case BOOLEAN ->
                    new SheetCell(SheetCell.Kind.BOOLEAN, String.valueOf(cell.getBooleanCellValue()), formula);
                case ERROR ->
                    new SheetCell(
                            SheetCell.Kind.ERROR,
                            FormulaError.forInt(cell.getErrorCellValue()).getString(),
                            formula);
                case STRING ->
                    formula
                            ? new SheetCell(SheetCell.Kind.TEXT, cell.getStringCellValue(), true)
                            : SheetCell.text(cell.getStringCellValue());
                default -> SheetCell.BLANK;
            };
        }
    }
}

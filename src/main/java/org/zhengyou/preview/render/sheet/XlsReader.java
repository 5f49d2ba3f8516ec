package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.sheet.GridCell.Side;

/** Reads an .xls, or an .et of the same shape, which has to be held in memory whole. */
final class XlsReader {
    private final HSSFWorkbook workbook;
    private final Formats formats;

    private XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.formats = new Formats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    static void read(Path file, Output out) throws IOException {
        try (POIFSFileSystem poifs = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(poifs.getRoot(), false)) {
            XlsReader reader = new XlsReader(workbook);
            Grid.Cells counted = new Grid.Cells();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    reader.sheet(workbook.getSheetAt(i), workbook.getSheetName(i), out, counted);
                }
            }
            if (out.pages() == 0) {
                out.page("<section class=\"grid\"></section>");
            }
        } catch (OldExcelFormatException e) {
            // Of the years before 1997, which is no damage; LibreOffice, where it is there, still reads it.
            throw new FileRefused(Reason.UNKNOWN, e);
        }
    }

    private void sheet(HSSFSheet sheet, String name, Output out, Grid.Cells counted) throws IOException {
        Map<Integer, Double> widths = new HashMap<>();
        Set<Integer> hidden = new HashSet<>();
        for (int column = 0; column < Grid.MOST_COLUMNS; column++) {
            widths.put(column, sheet.getColumnWidth(column) / 256.0 * Grid.LETTER + Grid.MARGIN);
            if (sheet.isColumnHidden(column)) {
                hidden.add(column);
            }
        }
        List<Area> areas = sheet.getMergedRegions().stream().map(Area::of).toList();
        Grid grid = new Grid(out, new Grid.Plan(name, areas, widths, hidden), counted);
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            List<GridCell> cells = new ArrayList<>();
            for (int column = 0; column < Math.max(0, row.getLastCellNum()); column++) {
                Cell cell = row.getCell(column);
                cells.add(cell == null ? GridCell.EMPTY : cell(cell));
            }
            grid.row(row.getRowNum(), cells);
        }
        grid.finish();
    }

    private GridCell cell(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        HSSFCellStyle style = (HSSFCellStyle) cell.getCellStyle();
        String text = switch (type) {
            case NUMERIC -> number(cell.getNumericCellValue(), style);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case ERROR -> error(cell.getErrorCellValue());
            default -> "";
        };
        Side usual = switch (type) {
            case NUMERIC -> Side.END;
            case BOOLEAN, ERROR -> Side.CENTRE;
            default -> Side.START;
        };
        Side side = switch (style.getAlignment()) {
            case CENTER, CENTER_SELECTION, DISTRIBUTED -> Side.CENTRE;
            case RIGHT -> Side.END;
            case LEFT, JUSTIFY, FILL -> Side.START;
            case GENERAL -> usual;
        };
        HSSFFont font = style.getFont(workbook);
        boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        return new GridCell(
                text,
                side,
                type == CellType.STRING && side == Side.START && !style.getWrapText(),
                font.getBold(),
                filled ? colour(style.getFillForegroundColorColor()) : null,
                colour(font.getHSSFColor(workbook)));
    }

    private String number(double value, HSSFCellStyle style) {
        int id = style.getDataFormat();
        boolean builtIn = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
        return formats.shown(value, id, builtIn ? null : style.getDataFormatString(workbook));
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }

    private static @Nullable String colour(@Nullable HSSFColor colour) {
        if (colour == null || colour.getIndex() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
            return null;
        }
        short[] rgb = colour.getTriplet();
        String hex = String.format("%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
        return hex.equals("000000") ? null : hex;
    }
}

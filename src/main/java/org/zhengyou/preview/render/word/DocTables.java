package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Table.Cell;
import org.zhengyou.preview.render.flow.Table.Hang;
import org.zhengyou.preview.render.flow.Table.Row;

/** Tables of a .doc, whose cells have edges and no columns. */
final class DocTables {
    private final DocText text;

    DocTables(DocText text) {
        this.text = text;
    }

    org.zhengyou.preview.render.flow.Table read(Table table) throws IOException {
        TreeSet<Integer> edges = new TreeSet<>();
        boolean lined = false;
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                edges.add(cell.getLeftEdge());
                edges.add(cell.getLeftEdge() + cell.getWidth());
                lined = lined || line(cell.getBrcTop()) || line(cell.getBrcLeft());
            }
            lined = lined || line(row.getTopBorder()) || line(row.getHorizontalBorder());
        }
        List<Integer> columns = new ArrayList<>(edges);
        List<Double> widths = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            widths.add((columns.get(i) - columns.get(i - 1)) / 20.0);
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table, r, columns));
        }
        return new org.zhengyou.preview.render.flow.Table(widths, rows, lined);
    }

    private Row row(Table table, int index, List<Integer> columns) throws IOException {
        TableRow row = table.getRow(index);
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()
                    || cell.isMerged() && !cell.isFirstMerged()) {
                continue;
            }
            int end = cell.getLeftEdge() + cell.getWidth();
            for (int next = c + 1; next < row.numCells() && cell.isFirstMerged(); next++) {
                TableCell other = row.getCell(next);
                if (!other.isMerged() || other.isFirstMerged()) {
                    break;
                }
                end = other.getLeftEdge() + other.getWidth();
            }
            int across = Math.max(1, columns.indexOf(end) - columns.indexOf(cell.getLeftEdge()));
            List<Part> content = new ArrayList<>();
            for (int p = 0; p < cell.numParagraphs(); p++) {
                content.addAll(text.paragraph(cell.getParagraph(p)));
            }
            Hang hang = cell.getVertAlign() == 1 ? Hang.MIDDLE : cell.getVertAlign() == 2 ? Hang.BOTTOM : Hang.TOP;
            cells.add(new Cell(across, down(table, index, cell), content, null, hang));
        }
        return new Row(cells, row.isTableHeader(), Math.clamp(Math.abs(row.getRowHeight()) / 20.0, 0, 600));
    }

    private static int down(Table table, int index, TableCell cell) {
        if (!cell.isFirstVerticallyMerged()) {
            return 1;
        }
        int down = 1;
        while (index + down < table.numRows() && continues(table.getRow(index + down), cell.getLeftEdge())) {
            down++;
        }
        return down;
    }

    private static boolean continues(TableRow row, int edge) {
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            if (cell.getLeftEdge() == edge) {
                return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            }
        }
        return false;
    }

    private static boolean line(BorderCode border) {
        return border != null && border.getBorderType() != 0;
    }
}

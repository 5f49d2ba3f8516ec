package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Table;
import org.zhengyou.preview.render.flow.Table.Cell;
import org.zhengyou.preview.render.flow.Table.Hang;
import org.zhengyou.preview.render.flow.Table.Row;
import org.zhengyou.preview.render.xml.Element;

/** Tables of a docx. Cells merged downward are told there by each row; they become one cell over several rows. */
final class DocxTables {
    private static final int MOST_COLUMNS = 200;

    private record Read(Element element, int column, int columns, boolean continued, boolean begins) {}

    private final DocxDocument document;

    DocxTables(DocxDocument document) {
        this.document = document;
    }

    Table read(Element table) throws IOException {
        List<Double> widths = new ArrayList<>();
        @Nullable Element grid = table.child("w:tblGrid");
        if (grid != null) {
            for (Element column : grid.children("w:gridCol")) {
                widths.add(column.number("w:w", 0) / 20.0);
            }
        }
        boolean lined = lined(table);
        List<Element> elements = new ArrayList<>();
        rows(table, elements);
        List<List<Read>> rows = new ArrayList<>();
        for (Element row : elements) {
            List<Read> cells = new ArrayList<>();
            @Nullable Element before = row.child("w:trPr", "w:gridBefore");
            cells(row, before == null ? 0 : Math.clamp(before.number("w:val", 0), 0, MOST_COLUMNS), cells);
            rows.add(cells);
        }
        List<Row> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            out.add(row(elements.get(i), rows, i));
            lined = lined || bordered(elements.get(i));
        }
        return new Table(widths, out, lined);
    }

    private boolean lined(Element table) {
        @Nullable Element properties = table.child("w:tblPr");
        if (properties == null) {
            return false;
        }
        @Nullable Element own = properties.child("w:tblBorders");
        return own != null
                ? DocxStyles.drawsLines(own)
                : document.styles()
                        .other(properties.value("w:val", "w:tblStyle"))
                        .bordered();
    }

    private static boolean bordered(Element row) {
        for (Element cell : row.children("w:tc")) {
            if (DocxStyles.drawsLines(cell.child("w:tcPr", "w:tcBorders"))) {
                return true;
            }
        }
        return false;
    }

    private static void rows(Element parent, List<Element> rows) {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "w:tr" -> {
                    // A row struck out in revision is gone.
                    if (child.child("w:trPr", "w:del") == null) {
                        rows.add(child);
                    }
                }
                case "w:sdt", "w:sdtContent", "w:customXml" -> rows(child, rows);
                default -> {}
            }
        }
    }

    private static int cells(Element parent, int start, List<Read> cells) {
        int column = start;
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "w:tc" -> {
                    @Nullable Element span = child.child("w:tcPr", "w:gridSpan");
                    @Nullable Element merge = child.child("w:tcPr", "w:vMerge");
                    int columns = span == null ? 1 : Math.clamp(span.number("w:val", 1), 1, MOST_COLUMNS);
                    boolean begins = merge != null
                            && merge.attribute("w:val", "continue").equals("restart");
                    cells.add(new Read(child, column, columns, merge != null && !begins, begins));
                    column += columns;
                }
                case "w:sdt", "w:sdtContent", "w:customXml" -> column = cells(child, column, cells);
                default -> {}
            }
        }
        return column;
    }

    private Row row(Element element, List<List<Read>> rows, int index) throws IOException {
        List<Cell> cells = new ArrayList<>();
        @Nullable Element properties = element.child("w:trPr");
        int at = 0;
        for (Read read : rows.get(index)) {
            if (read.column() > at && at == 0) {
                cells.add(new Cell(read.column(), 1, List.of(), null, Hang.TOP));
            }
            at = read.column() + read.columns();
            if (read.continued() && covered(rows, index, read.column())) {
                continue;
            }
            int span = 1;
            while (read.begins() && index + span < rows.size() && continues(rows.get(index + span), read.column())) {
                span++;
            }
            List<Part> content = document.parts(read.element());
            @Nullable Element cell = read.element().child("w:tcPr");
            String fill = cell == null ? null : cell.value("w:fill", "w:shd");
            cells.add(new Cell(
                    read.columns(),
                    span,
                    content,
                    fill == null || fill.equals("auto") ? null : fill,
                    hang(cell == null ? null : cell.value("w:val", "w:vAlign"))));
        }
        String height = properties == null ? null : properties.value("w:val", "w:trHeight");
        boolean heading = properties != null && properties.child("w:tblHeader") != null;
        return new Row(cells, heading, Math.min(600, org.zhengyou.preview.render.xml.Figures.real(height, 0) / 20));
    }

    private static boolean continues(List<Read> row, int column) {
        return row.stream().anyMatch(read -> read.column() == column && read.continued());
    }

    /** A cell above begins this merge; else the file is at fault, and the cell stands for itself. */
    private static boolean covered(List<List<Read>> rows, int index, int column) {
        for (int above = index - 1; above >= 0; above--) {
            for (Read read : rows.get(above)) {
                if (read.column() == column) {
                    if (read.begins()) {
                        return true;
                    }
                    if (!read.continued()) {
                        return false;
                    }
                }
            }
            if (!continues(rows.get(above), column)) {
                return rows.get(above).stream().anyMatch(read -> read.column() == column && read.begins());
            }
        }
        return false;
    }

    private static Hang hang(@Nullable String align) {
        return switch (align == null ? "" : align.toLowerCase(Locale.ROOT)) {
            case "center" -> Hang.MIDDLE;
            case "bottom" -> Hang.BOTTOM;
            default -> Hang.TOP;
        };
    }
}

package org.zhengyou.preview.render.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.sheet.GridCell.Side;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** What the cells of an .xlsx show. Of a formula it is the value that was kept with it. */
final class XlsxCells {
    private static final int MOST_COLUMN = 16_384;

    private final Formats formats;
    private final XlsxStyles styles;
    private final List<String> strings;

    XlsxCells(Formats formats, XlsxStyles styles, List<String> strings) {
        this.formats = formats;
        this.styles = styles;
        this.strings = strings;
    }

    /** By column. */
    List<GridCell> row(Element row) {
        List<GridCell> cells = new ArrayList<>();
        for (Element c : row.children("c")) {
            int column = column(c.attribute("r"), cells.size());
            while (cells.size() < column) {
                cells.add(GridCell.EMPTY);
            }
            GridCell cell = cell(c);
            if (column < cells.size()) {
                cells.set(column, cell);
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int letters = 0;
        while (letters < reference.length() && letters < 3 && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters == 0) {
            return otherwise;
        }
        int column = CellReference.convertColStringToIndex(
                reference.substring(0, letters).toUpperCase(Locale.ROOT));
        return column < MOST_COLUMN ? column : otherwise;
    }

    private GridCell cell(Element c) {
        XlsxStyles.Style style = styles.get(c.number("s", 0));
        @Nullable Element v = c.child("v");
        String raw = v == null ? "" : v.text();
        String type = c.attribute("t", "n");
        String text = switch (type) {
            case "s" -> string(Figures.whole(raw, -1));
            case "inlineStr" -> {
                @Nullable Element inline = c.child("is");
                yield inline == null ? "" : rich(inline);
            }
            case "str", "e", "d" -> raw;
            case "b" -> raw.equals("1") ? "TRUE" : raw.isEmpty() ? "" : "FALSE";
            default -> number(raw, style);
        };
        Side usual = switch (type) {
            case "n" -> Side.END;
            case "b", "e" -> Side.CENTRE;
            default -> Side.START;
        };
        Side side = style.side();
        Side taken = side == null ? usual : side;
        boolean free = taken == Side.START && usual == Side.START && !style.wrapped();
        return new GridCell(text, taken, free, style.bold(), style.ground(), style.colour());
    }

    private String number(String raw, XlsxStyles.Style style) {
        double value = Figures.real(raw, Double.NaN);
        return Double.isNaN(value) ? raw : formats.shown(value, style.formatId(), style.format());
    }

    private String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    /** The words of a string, without the readings of its characters. */
    static String rich(Element item) {
        StringBuilder out = new StringBuilder();
        for (Element child : item.children()) {
            if (child.is("t")) {
                out.append(child.text());
            } else if (child.is("r")) {
                child.children("t").forEach(t -> out.append(t.text()));
            }
        }
        return out.toString().replace("_x000D_", "");
    }
}

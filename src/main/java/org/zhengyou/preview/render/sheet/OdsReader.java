package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.sheet.GridCell.Side;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** Reads an .ods row by row; its cells hold beside their values what they show. */
final class OdsReader {
    private static final Set<String> CONTAINERS = Set.of(
            "office:document-content",
            "office:body",
            "office:spreadsheet",
            "table:table",
            "table:table-row-group",
            "table:table-columns",
            "table:table-column-group",
            "table:table-header-columns",
            "table:table-rows",
            "table:table-header-rows");
    private static final int MOST_REPEATED = 1_000;

    private record Style(
            @Nullable Side side,
            boolean wrapped,
            boolean bold,
            @Nullable String ground,
            @Nullable String colour) {}

    private final Output out;
    private final Grid.Cells counted = new Grid.Cells();
    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Grid grid;
    private List<Area> areas = new ArrayList<>();
    private Map<Integer, Double> widths = new HashMap<>();
    private final Map<String, Double> columnWidths = new HashMap<>();
    private int row;
    private int column;
    private @Nullable String opened;

    private OdsReader(Output out) {
        this.out = out;
    }

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file);
                Blocks blocks = new Blocks(zip.stream("content.xml"), CONTAINERS::contains)) {
            new OdsReader(out).read(blocks);
        }
    }

    private void read(Blocks blocks) throws IOException {
        blocks.opening(container -> {
            if (container.is("table:table")) {
                opened = container.attribute("table:name", "");
            }
        });
        @Nullable Element block = blocks.next();
        while (block != null) {
            String name = opened;
            if (name != null) {
                finish();
                areas = new ArrayList<>();
                widths = new HashMap<>();
                column = 0;
                grid = new Grid(out, new Grid.Plan(name, areas, widths, Set.of()), counted);
                row = 0;
                opened = null;
            }
            if (block.is("office:automatic-styles")) {
                styles(block);
            }
            if (block.is("table:table-column")) {
                column(block);
            }
            if (block.is("table:table-row") && grid != null) {
                row(grid, block);
            }
            block = blocks.next();
        }
        finish();
        if (out.pages() == 0) {
            out.page("<section class=\"grid\"></section>");
        }
    }

    private void finish() throws IOException {
        if (grid != null) {
            grid.finish();
        }
    }

    private void column(Element element) {
        Double width = columnWidths.get(element.attribute("table:style-name", ""));
        int times = Math.clamp(element.number("table:number-columns-repeated", 1), 1, Grid.MOST_COLUMNS);
        for (int i = 0; i < times && column < Grid.MOST_COLUMNS; i++, column++) {
            if (width != null) {
                widths.put(column, width);
            }
        }
    }

    private void styles(Element list) {
        for (Element style : list.children("style:style")) {
            String width = style.value("style:column-width", "style:table-column-properties");
            if (width != null) {
                columnWidths.put(style.attribute("style:name", ""), Figures.points(width, 54));
            }
            String align = style.value("fo:text-align", "style:paragraph-properties");
            @Nullable
            Side side = switch (align == null ? "" : align) {
                case "center" -> Side.CENTRE;
                case "end", "right" -> Side.END;
                case "start", "left" -> Side.START;
                default -> null;
            };
            styles.put(
                    style.attribute("style:name", ""),
                    new Style(
                            side,
                            "wrap".equals(style.value("fo:wrap-option", "style:table-cell-properties")),
                            "bold".equals(style.value("fo:font-weight", "style:text-properties")),
                            hex(style.value("fo:background-color", "style:table-cell-properties")),
                            hex(style.value("fo:color", "style:text-properties"))));
        }
    }

    private static @Nullable String hex(@Nullable String colour) {
        return colour != null && colour.startsWith("#") && colour.length() == 7 ? colour.substring(1) : null;
    }

    private void row(Grid into, Element element) throws IOException {
        List<GridCell> cells = new ArrayList<>();
        for (Element cell : element.children()) {
            if (!cell.is("table:table-cell") && !cell.is("table:covered-table-cell")) {
                continue;
            }
            int across = cell.number("table:number-columns-spanned", 1);
            int down = cell.number("table:number-rows-spanned", 1);
            if (across > 1 || down > 1) {
                areas.add(new Area(
                        row, row + Math.max(1, down) - 1, cells.size(), cells.size() + Math.max(1, across) - 1));
            }
            GridCell shown = cell.is("table:covered-table-cell") ? GridCell.EMPTY : cell(cell);
            int times = Math.clamp(cell.number("table:number-columns-repeated", 1), 1, MOST_REPEATED);
            for (int i = 0; i < times; i++) {
                cells.add(shown);
            }
        }
        int times = Math.max(1, element.number("table:number-rows-repeated", 1));
        boolean gone = !element.attribute("table:visibility", "visible").equals("visible");
        boolean blank = cells.stream().allMatch(GridCell::isEmpty);
        for (int i = 0; i < Math.min(times, MOST_REPEATED) && !gone && !blank; i++) {
            into.row(row + i, cells);
        }
        row = (int) Math.min((long) row + times, 2_000_000);
    }

    private GridCell cell(Element cell) {
        StringBuilder text = new StringBuilder();
        for (Element line : cell.children("text:p")) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        Style style =
                styles.getOrDefault(cell.attribute("table:style-name", ""), new Style(null, false, false, null, null));
        boolean figure = switch (cell.attribute("office:value-type", "string")) {
            case "float", "percentage", "currency", "date", "time" -> true;
            default -> false;
        };
        Side side = style.side();
        Side taken = side == null ? figure ? Side.END : Side.START : side;
        return new GridCell(
                text.toString(),
                taken,
                !figure && taken == Side.START && !style.wrapped(),
                style.bold(),
                style.ground(),
                style.colour());
    }
}

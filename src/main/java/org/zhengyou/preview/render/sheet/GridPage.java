package org.zhengyou.preview.render.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Html;
import org.zhengyou.preview.render.flow.Rules;

/** Some rows of a sheet as HTML. */
final class GridPage {
    /** Of the column of row numbers, in points. */
    private static final double HEAD = 26;

    private static final double USUAL = 54;
    private static final int NUMBER = 24;
    private static final double DIGIT = 6.2;
    private static final double LETTER = 5.4;
    private static final double CHARACTER = 10.2;
    private static final int MOST_MORE = 12;

    private final Grid.Plan plan;
    private final List<Area> areas;
    private final Map<Area, GridCell> origins;
    private final SortedMap<Integer, GridCell[]> rows;
    private final Rules rules = new Rules();
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> columns = new ArrayList<>();
    private final Map<Integer, Double> widths = new HashMap<>();

    GridPage(Grid.Plan plan, List<Area> areas, Map<Area, GridCell> origins, SortedMap<Integer, GridCell[]> rows) {
        this.plan = plan;
        this.areas = areas;
        this.origins = origins;
        this.rows = rows;
    }

    String rules() {
        return rules.toString();
    }

    /** @param figures shown below the table, for what they lie over here is not where it is in a spreadsheet */
    String html(int number, List<Figure> figures) {
        out.append("<section class=\"grid\"><h2>");
        Html.escape(plan.name(), out);
        if (number > 1) {
            out.append("<small>").append(number).append("</small>");
        }
        out.append("</h2>");
        if (!rows.isEmpty()) {
            table();
        }
        figures.forEach(this::figure);
        return out.append("</section>").toString();
    }

    private void figure(Figure figure) {
        String size = Rules.length("width", figure.width()) + "aspect-ratio:" + Rules.figure(figure.width()) + "/"
                + Rules.figure(figure.height()) + ";";
        out.append("<figure><figcaption>")
                .append(figure.cell())
                .append("</figcaption><img class=\"")
                .append(rules.named(size))
                .append("\" src=\"");
        Html.escape(figure.file(), out);
        out.append("\" alt=\"");
        Html.escape(figure.words(), out);
        out.append("\"></figure>\n");
    }

    private void table() {
        int width = rows.values().stream().mapToInt(row -> row.length).max().orElse(0);
        for (Area area : areas) {
            // An area that begins above a page still covers what is below it.
            if (area.left() < width || origins.containsKey(area)) {
                width = Math.max(width, Math.min(area.right() + 1, Grid.MOST_COLUMNS));
            }
        }
        width = Math.max(width, Math.min(needed(), width + MOST_MORE));
        for (int column = 0; column < width; column++) {
            if (!plan.hidden().contains(column)) {
                columns.add(column);
            }
        }
        columns.forEach(column -> widths.put(column, width(column)));
        double whole =
                HEAD + widths.values().stream().mapToDouble(Double::doubleValue).sum();
        out.append("<table class=\"")
                .append(rules.named(Rules.length("width", whole)))
                .append("\"><colgroup><col class=\"")
                .append(rules.named(Rules.length("width", HEAD)))
                .append("\">");
        for (int column : columns) {
            out.append("<col class=\"")
                    .append(rules.named(Rules.length("width", widths.getOrDefault(column, USUAL))))
                    .append("\">");
        }
        out.append("</colgroup><tbody><tr><td class=\"at\"></td>");
        for (int column : columns) {
            out.append("<td class=\"at\">")
                    .append(CellReference.convertNumToColString(column))
                    .append("</td>");
        }
        out.append("</tr>\n");
        rows.forEach(this::row);
        out.append("</tbody></table>");
    }

    /** Columns without anything in them over which texts of the last column run. */
    private int needed() {
        int most = 0;
        for (GridCell[] row : rows.values()) {
            int last = row.length - 1;
            if (last >= 0 && row[last].free()) {
                double more = room(row[last].text()) - plan.widths().getOrDefault(last, USUAL);
                most = Math.max(most, row.length + (int) Math.ceil(Math.max(0, more) / USUAL));
            }
        }
        return Math.min(most, Grid.MOST_COLUMNS);
    }

    /** What a text takes in one line, in points. */
    private static double room(String text) {
        double sum = 9;
        for (int i = 0; i < text.length(); i++) {
            sum += text.charAt(i) < 0x2E80 ? LETTER : CHARACTER;
        }
        return sum;
    }

    /** How many columns a text runs over: its own and empty ones behind it, as far as it needs them. */
    private int run(GridCell[] cells, int at, GridCell cell, int row) {
        double wanted = cell.free() && cell.text().indexOf('\n') < 0 ? room(cell.text()) : 0;
        int count = 1;
        double room = widths.getOrDefault(columns.get(at), USUAL);
        while (room < wanted && at + count < columns.size()) {
            int column = columns.get(at + count);
            boolean taken = column < cells.length && !cells[column].isEmpty() || area(row, column) != null;
            if (taken) {
                break;
            }
            room += widths.getOrDefault(column, USUAL);
            count++;
        }
        return count;
    }

    private double width(int column) {
        double wanted = plan.widths().getOrDefault(column, USUAL);
        for (GridCell[] row : rows.values()) {
            // Figures are never broken; what is too narrow for one is made wider, where a spreadsheet shows ####.
            if (column < row.length && row[column].side() == GridCell.Side.END) {
                wanted = Math.max(wanted, Math.min(NUMBER, row[column].text().length()) * DIGIT + 10);
            }
        }
        return Math.clamp(wanted, 14, 420);
    }

    private void row(int index, GridCell[] cells) {
        out.append("<tr><td class=\"at\">").append(index + 1).append("</td>");
        for (int at = 0; at < columns.size(); at++) {
            int column = columns.get(at);
            @Nullable Area area = area(index, column);
            GridCell cell = column < cells.length ? cells[column] : GridCell.EMPTY;
            if (area == null) {
                int run = run(cells, at, cell, index);
                cell(cell, run, 1);
                at += run - 1;
            } else if (first(area, index, column)) {
                int down = rows.subMap(area.top(), area.bottom() + 1).size();
                int across = (int) columns.stream()
                        .filter(each -> each >= area.left() && each <= area.right())
                        .count();
                cell(origins.getOrDefault(area, cell), across, down);
            }
        }
        out.append("</tr>\n");
    }

    private @Nullable Area area(int row, int column) {
        for (Area area : areas) {
            if (area.holds(row, column)) {
                return area;
            }
        }
        return null;
    }

    /** Of an area's cells on this page the one at the top and left is shown, over the room of all. */
    private boolean first(Area area, int row, int column) {
        return rows.tailMap(area.top()).firstKey() == row
                && columns.stream()
                                .filter(each -> each >= area.left())
                                .findFirst()
                                .orElse(-1)
                        == column;
    }

    private void cell(GridCell cell, int across, int down) {
        out.append("<td");
        if (across > 1) {
            out.append(" colspan=\"").append(across).append('"');
        }
        if (down > 1) {
            out.append(" rowspan=\"").append(down).append('"');
        }
        String classes = switch (cell.side()) {
            case START -> "";
            case CENTRE -> "mid ";
            case END -> "num ";
        };
        classes += cell.bold() ? "fat " : "";
        String rule = Rules.colour("background-color", cell.ground()) + Rules.colour("color", cell.colour());
        classes += rule.isEmpty() ? "" : rules.named(rule);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes.strip()).append('"');
        }
        out.append('>');
        Html.escape(cell.text(), out);
        out.append("</td>");
    }
}

package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;

/** Takes the rows of one sheet and gives pages of tables. */
final class Grid {
    /** What one sheet is called, and how its columns and merged areas lie. */
    record Plan(
            String name,
            List<Area> areas,
            Map<Integer, Double> widths,
            java.util.Set<Integer> hidden,
            Figures figures) {
        Plan(String name, List<Area> areas, Map<Integer, Double> widths, java.util.Set<Integer> hidden) {
            this(name, areas, widths, hidden, row -> List.of());
        }
    }

    /** What lies over the cells. */
    interface Figures {
        /** Those that begin in that row or above it and were not given yet. */
        List<Figure> until(int row) throws IOException;
    }

    static final int MOST_COLUMNS = 128;
    /** Widths of columns are counted in letters; of our type these and what stands beside them take so many points. */
    static final double LETTER = 5.6;

    static final double MARGIN = 6;
    /** A page after so many blank rows: what stands there is another table. */
    private static final int GAP = 12;

    private final Output out;
    private final Plan plan;
    private final TreeMap<Integer, GridCell[]> rows = new TreeMap<>();
    private final Map<Area, GridCell> origins = new HashMap<>();
    private final Cells counted;
    private int pages;
    private int last = -1;

    /** Cells of a whole file, over all its sheets. */
    static final class Cells {
        private int count;

        void add(int more, Output out) {
            count += more;
            if (count > out.limits().cells()) {
                throw new FileRefused(Reason.TOO_MANY_CELLS);
            }
        }
    }

    Grid(Output out, Plan plan, Cells counted) throws IOException {
        this.out = out;
        this.plan = plan;
        this.counted = counted;
        out.text(plan.name() + "\n");
    }

    /** @param cells by column; rows come in their order, hidden and blank ones may be left out */
    void row(int index, List<GridCell> cells) throws IOException {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isEmpty()) {
            used--;
        }
        if (used == 0) {
            return;
        }
        counted.add(used, out);
        text(cells);
        if (!rows.isEmpty() && (rows.size() >= perPage() || index - last > GAP)) {
            flush(plan.figures().until(rows.lastKey()));
        }
        for (int blank = rows.isEmpty() ? index : last + 1; blank < index; blank++) {
            rows.put(blank, new GridCell[0]);
        }
        GridCell[] row = cells.subList(0, Math.min(used, MOST_COLUMNS)).toArray(GridCell[]::new);
        for (Area area : plan.areas()) {
            if (area.top() == index && area.left() < row.length) {
                origins.put(area, row[area.left()]);
            }
        }
        rows.put(index, row);
        last = index;
    }

    /** The first page is small, so that it is there soon; later ones hold more, so that they do not become many. */
    private int perPage() {
        return pages == 0 ? 60 : pages < 10 ? 120 : 300;
    }

    private void text(List<GridCell> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            if (!plan.hidden().contains(column)) {
                line.append(line.isEmpty() ? "" : "\t")
                        .append(cells.get(column).text().replace('\n', ' '));
            }
        }
        out.text(line.append('\n').toString());
    }

    private void flush(List<Figure> figures) throws IOException {
        pages++;
        int top = rows.isEmpty() ? last : rows.firstKey();
        int bottom = rows.isEmpty() ? last : rows.lastKey();
        List<Area> here = new ArrayList<>();
        for (Area area : plan.areas()) {
            if (area.top() <= bottom && area.bottom() >= top) {
                here.add(area);
            }
        }
        GridPage page = new GridPage(plan, here, origins, rows);
        out.page(page.html(pages, figures), page.rules());
        rows.clear();
        last = bottom;
    }

    /** Gives the last page, with all that lies below it; a sheet without anything has none. */
    void finish() throws IOException {
        List<Figure> figures = plan.figures().until(Integer.MAX_VALUE);
        if (!rows.isEmpty() || !figures.isEmpty()) {
            flush(figures);
        }
    }
}

package org.zhengyou.platform.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merged areas of a sheet, rows counted from 1 and columns from 0. */
public final class Merges {
    /** Rows and columns inclusive. */
    public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public static final Merges NONE = new Merges(List.of());

    private final List<Area> areas;
    private final Map<Integer, List<Area>> tallByColumn = new HashMap<>();

    public Merges(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (Area area : this.areas) {
            if (area.lastRow() > area.firstRow()) {
                tallByColumn
                        .computeIfAbsent(area.firstColumn(), column -> new java.util.ArrayList<>())
                        .add(area);
            }
        }
        tallByColumn.values().forEach(list -> list.sort(java.util.Comparator.comparingInt(Area::firstRow)));
    }

    public List<Area> areas() {
        return areas;
    }

    /** The first row of the tall area that covers a cell, or the row itself. */
    public int topOf(int row, int column) {
        List<Area> tall = tallByColumn.get(column);
        if (tall == null) {
            return row;
        }
        int low = 0;
        int high = tall.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Area area = tall.get(middle);
            if (row < area.firstRow()) {
                high = middle - 1;
            } else if (row > area.lastRow()) {
                low = middle + 1;
            } else {
                return area.firstRow();
            }
        }
        return row;
    }

    /** How many rows a heading row takes: the tallest area that starts in it, at most 4. */
    int depthAt(int row) {
        int depth = 1;
        for (List<Area> tall : tallByColumn.values()) {
            for (Area area : tall) {
                if (area.firstRow() == row) {
                    depth = Math.max(depth, Math.min(4, area.lastRow() - row + 1));
                }
            }
        }
        return depth;
    }
}

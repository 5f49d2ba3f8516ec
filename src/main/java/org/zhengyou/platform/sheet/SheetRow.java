package org.zhengyou.platform.sheet;

import java.util.List;

/** @param number as the office program shows it, from 1 */
public record SheetRow(int number, List<SheetCell> cells) {
    /** The cell of a column counted from 0, blank where the row ends before it. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        for (SheetCell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

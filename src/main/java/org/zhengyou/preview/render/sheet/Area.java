package org.zhengyou.preview.render.sheet;

import org.apache.poi.ss.util.CellRangeAddress;

/** A merged area; rows and columns from 0, the last ones included. */
record Area(int top, int bottom, int left, int right) {
    static Area of(CellRangeAddress range) {
        return new Area(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}

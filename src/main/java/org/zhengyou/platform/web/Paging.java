package org.zhengyou.platform.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param more whether another page follows
 */
public record Paging<T>(List<T> rows, int number, int size, boolean more) {
    public static final int SIZE = 50;

    /** From a query that asked for one row more than a page holds. */
    public static <T> Paging<T> of(List<T> rows, int number, int size) {
        boolean more = rows.size() > size;
        return new Paging<>(more ? List.copyOf(rows.subList(0, size)) : rows, number, size, more);
    }

    public static int offset(int number, int size) {
        return Math.max(0, Math.min(number, 1_000_000) - 1) * size;
    }

    public boolean needed() {
        return more || number > 1;
    }
}

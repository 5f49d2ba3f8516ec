package org.zhengyou.platform.sheet;

import java.util.stream.Stream;

/** One sheet of a file; rows are read as they are asked for. */
public interface Sheet {
    String name();

    /** Hidden sheets hold the lists behind drop-downs, hardly ever data. */
    boolean hidden();

    Merges merges();

    /**
     * The rows that are not blank, in order; to be closed. May be called again.
     *
     * @throws SheetRefused here or while reading on: DAMAGED, TOO_MANY_ROWS
     */
    Stream<SheetRow> rows();
}

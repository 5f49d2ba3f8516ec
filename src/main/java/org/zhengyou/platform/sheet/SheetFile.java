package org.zhengyou.platform.sheet;

import java.io.Closeable;
import java.util.List;

/** An open file of sheets; a .csv has one, named by the file. */
public interface SheetFile extends Closeable {
    enum Format {
        XLSX,
        XLS,
        CSV
    }

    Format format();

    List<? extends Sheet> sheets();

    @Override
    void close();
}

package org.zhengyou.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A workbook whose sheets are read from an open file.
 *
 * @param source closed with it
 */
record OpenWorkbook(Format format, List<? extends Sheet> sheets, Closeable source) implements SheetFile {
    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

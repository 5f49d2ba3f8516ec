package org.zhengyou.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet of text row by row, holding no more than a few hundred rows; a full one goes on in another. Closing it
 * ends the file.
 */
public final class SheetWriter implements AutoCloseable {
    private static final int FLUSH = 500;
    private static final int WIDEST = 30;
    /** A sheet of a workbook holds 1,048,576 rows. */
    private static final int ROWS = 1_000_000;

    private final Workbook workbook;
    private final String name;
    private final List<String> headings;
    private Worksheet sheet;
    private int number = 1;
    private int row;

    public SheetWriter(OutputStream out, String name, List<String> headings) {
        this.workbook = new Workbook(out, "Zhengyou", "1.0");
        this.name = name;
        this.headings = List.copyOf(headings);
        this.sheet = begin(name);
    }

    private Worksheet begin(String title) {
        Worksheet sheet = workbook.newWorksheet(title);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.min(WIDEST, 6 + 2 * headings.get(column).length()));
        }
        sheet.freezePane(0, 1);
        row = 1;
        return sheet;
    }

    /** Cells are text whatever they hold: no program that opens the file takes one for a formula. */
    public void row(List<@Nullable String> cells) throws IOException {
        if (row > ROWS) {
            sheet.finish();
            number++;
            sheet = begin(name + " " + number);
        }
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}

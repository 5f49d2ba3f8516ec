package org.zhengyou.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.HeadingRow;
import org.zhengyou.platform.sheet.HeadingWords;
import org.zhengyou.platform.sheet.Sheet;
import org.zhengyou.platform.sheet.SheetCell;
import org.zhengyou.platform.sheet.SheetFile;
import org.zhengyou.platform.sheet.SheetTable;

/** One sheet, read row by row, and what was counted on the way. */
final class SheetScan {
    private final int index;
    private final Sheet sheet;
    private final Map<Integer, String> choice;
    private final SheetTable table;
    private final Map<SheetTable.Part, Integer> parts = new EnumMap<>(SheetTable.Part.class);
    private @Nullable Integer stated;

    private SheetScan(int index, Sheet sheet, Map<Integer, String> choice, HeadingWords words) {
        this.index = index;
        this.sheet = sheet;
        this.choice = choice;
        this.table = new SheetTable(sheet, words, new SheetTable.Choice(choice));
    }

    static SheetScan of(SheetFile file, int index, Map<Integer, Map<Integer, String>> choices, HeadingWords words) {
        return new SheetScan(index, file.sheets().get(index), choices.getOrDefault(index, Map.of()), words);
    }

    int index() {
        return index;
    }

    String name() {
        return sheet.name();
    }

    /** Hands over the rows of data, with the columns as they hold there. A hidden sheet has none. */
    void each(BiConsumer<SheetTable.Row, Map<String, Integer>> use) {
        if (sheet.hidden()) {
            return;
        }
        table.read(row -> {
            parts.merge(row.part(), 1, Integer::sum);
            if (row.part() == SheetTable.Part.DATA) {
                use.accept(row, table.mapping());
            } else if (row.part() == SheetTable.Part.TOTAL) {
                stated = total(row);
            }
        });
    }

    /** The first whole number of a row of totals. */
    private static @Nullable Integer total(SheetTable.Row row) {
        for (SheetCell cell : row.source().cells()) {
            String figures = cell.text().replaceAll("^\\D+|\\D.*$", "");
            if (!figures.isEmpty() && figures.length() < 8) {
                return Integer.valueOf(figures);
            }
        }
        return null;
    }

    void keep(RosterSheets sheets, UUID top, UUID id) {
        Map<String, Integer> counted = new HashMap<>();
        parts.forEach((part, rows) -> counted.put(part.name(), rows));
        List<HeadingRow> headings = table.headings();
        sheets.keep(top, id, index, sheet.name(), sheet.hidden(), headings, choice, counted, stated);
    }
}

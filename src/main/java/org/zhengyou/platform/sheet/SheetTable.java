package org.zhengyou.platform.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of one sheet: titles, headings wherever they stand and however often they are repeated, rows, and
 * the totals and signatures between them.
 */
public final class SheetTable {
    /** What a row that is not blank turned out to be. */
    public enum Part {
        TITLE,
        HEADING,
        DATA,
        TOTAL,
        FOOTER,
        /** Numbers or notes only: nothing in any column that was recognised. */
        UNUSED,
        /** Something stands here, and no headings stood above it. */
        UNREACHED
    }

    /**
     * @param fields cells of the recognised columns; a cell under the top of a merged area holds the top's value
     * @param title the latest title above, "" where none
     */
    public record Row(Part part, int number, Map<String, SheetCell> fields, String title, SheetRow source) {
        public SheetCell cell(String field) {
            return fields.getOrDefault(field, SheetCell.BLANK);
        }
    }

    /** Chosen by hand: column to field, in place of what was recognised. A column mapped to "" is left out. */
    public record Choice(Map<Integer, String> fields) {
        public static final Choice NONE = new Choice(Map.of());
    }

    private final Sheet sheet;
    private final HeadingWords words;
    private final Choice choice;
    private final List<HeadingRow> headings = new ArrayList<>();
    private final Map<Integer, SheetCell> tops = new HashMap<>();
    private final Map<Integer, Integer> topRows = new HashMap<>();
    private Map<String, Integer> mapping = Map.of();
    private String title = "";

    public SheetTable(Sheet sheet, HeadingWords words, Choice choice) {
        this.sheet = sheet;
        this.words = words;
        this.choice = choice;
    }

    /** Reads the sheet once from top to bottom. */
    public void read(Consumer<Row> each) {
        try (Stream<SheetRow> rows = sheet.rows()) {
            Deque<SheetRow> ahead = new ArrayDeque<>();
            Iterator<SheetRow> source = rows.iterator();
            while (!ahead.isEmpty() || source.hasNext()) {
                SheetRow row = ahead.isEmpty() ? source.next() : ahead.poll();
                Part part = part(row);
                if (part == Part.HEADING) {
                    heading(row, source, ahead)
                            .forEach(headingRow -> each.accept(
                                    new Row(Part.HEADING, headingRow.number(), Map.of(), title, headingRow)));
                } else {
                    remember(row);
                    Map<String, SheetCell> fields = part == Part.DATA || part == Part.TOTAL ? fields(row) : Map.of();
                    each.accept(new Row(part, row.number(), fields, title, row));
                }
            }
        }
    }

    /** The headings found while reading; the first one stands for the sheet. */
    public List<HeadingRow> headings() {
        return headings;
    }

    /** Field to column, as it holds for the row just read. */
    public Map<String, Integer> mapping() {
        return mapping;
    }

    private Part part(SheetRow row) {
        if (HeadingRow.looksLikeHeadings(row, words)) {
            return Part.HEADING;
        }
        int filled = 0;
        String first = "";
        for (int c = 0; c < row.cells().size(); c++) {
            SheetCell cell = row.cells().get(c);
            if (!cell.isBlank()) {
                filled++;
                if (filled <= 2 && cell.kind() == SheetCell.Kind.TEXT) {
                    String text = cell.trimmed();
                    if (words.startsTotal(text)) {
                        return Part.TOTAL;
                    }
                    if (words.startsFooter(text)) {
                        return Part.FOOTER;
                    }
                    first = first.isEmpty() ? text : first;
                }
            }
        }
        if (filled == 1 && !first.isEmpty()) {
            title = first;
            return Part.TITLE;
        }
        if (mapping.isEmpty()) {
            return Part.UNREACHED;
        }
        return mapping.values().stream().allMatch(column -> row.cell(column).isBlank()) ? Part.UNUSED : Part.DATA;
    }

    /** Takes the rows below that belong to the headings; others go back to be read as what they are. */
    private List<SheetRow> heading(SheetRow row, Iterator<SheetRow> source, Deque<SheetRow> ahead) {
        List<SheetRow> rows = new ArrayList<>(List.of(row));
        int depth = sheet.merges().depthAt(row.number());
        while (rows.size() < 4) {
            Optional<SheetRow> below = peek(source, ahead);
            if (below.isEmpty()) {
                break;
            }
            boolean merged = below.get().number() < row.number() + depth;
            if (!merged && !continues(row, below.get())) {
                break;
            }
            rows.add(ahead.remove());
        }
        HeadingRow heading = HeadingRow.of(rows, words);
        headings.add(heading);
        mapping = chosen(heading);
        tops.clear();
        topRows.clear();
        return rows;
    }

    /** Wordings that stand below a wider heading, and nothing below the others: the second level, without merging. */
    private boolean continues(SheetRow upper, SheetRow lower) {
        int known = 0;
        int filled = 0;
        String parent = "";
        for (int c = 0; c < lower.cells().size(); c++) {
            SheetCell above = upper.cell(c);
            SheetCell cell = lower.cell(c);
            parent = above.isBlank() ? parent : above.trimmed();
            if (cell.isBlank()) {
                continue;
            }
            boolean inGap = above.isBlank()
                    || upper.cell(c + 1).isBlank() && !lower.cell(c + 1).isBlank();
            if (cell.kind() != SheetCell.Kind.TEXT || !inGap || parent.isEmpty()) {
                return false;
            }
            filled++;
            known += words.meaning(parent + cell.trimmed()).isPresent() ? 1 : 0;
        }
        return filled > 1 && known * 2 >= filled;
    }

    private static Optional<SheetRow> peek(Iterator<SheetRow> source, Deque<SheetRow> ahead) {
        if (ahead.isEmpty() && source.hasNext()) {
            ahead.add(source.next());
        }
        return Optional.ofNullable(ahead.peek());
    }

    private Map<String, Integer> chosen(HeadingRow heading) {
        Map<String, Integer> mapping = heading.mapping();
        choice.fields().forEach((column, field) -> {
            mapping.values().removeIf(column::equals);
            if (!field.isEmpty()) {
                mapping.put(field, column);
            }
        });
        return mapping;
    }

    private void remember(SheetRow row) {
        if (sheet.merges().areas().isEmpty()) {
            return;
        }
        for (int column : mapping.values()) {
            if (sheet.merges().topOf(row.number(), column) == row.number()) {
                tops.put(column, row.cell(column));
                topRows.put(column, row.number());
            }
        }
    }

    private Map<String, SheetCell> fields(SheetRow row) {
        Map<String, SheetCell> fields = HashMap.newHashMap(mapping.size());
        mapping.forEach((field, column) -> {
            SheetCell cell = row.cell(column);
            if (cell.isBlank()) {
                @Nullable SheetCell top = tops.get(column);
                Integer topRow = topRows.get(column);
                if (top != null && topRow != null && sheet.merges().topOf(row.number(), column) == topRow) {
                    cell = top;
                }
            }
            if (!cell.isBlank()) {
                fields.put(field, cell);
            }
        });
        return fields;
    }
}

package org.zhengyou.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.HeadingWords.Meaning;

/**
 * A row of headings, or two or three of them read as one, and what its columns were recognised to be.
 *
 * @param row of the first, as shown
 * @param depth how many rows it takes
 * @param columns those with any heading
 */
public record HeadingRow(int row, int depth, List<Column> columns) {
    /** @param field what the column holds, null where that was not recognised or another column holds it already */
    public record Column(
            int index, String heading, @Nullable String field) {
        /** A, B, … Z, AA. */
        public String letter() {
            return letter(index);
        }

        public static String letter(int index) {
            String last = String.valueOf((char) ('A' + index % 26));
            return index < 26 ? last : letter(index / 26 - 1) + last;
        }
    }

    private static final int FEWEST = 2;
    private static final int PLENTY = 4;

    /**
     * A row is one of headings when its cells mean at least two different things and either four or more, or at least
     * half of its cells. So a member called like a heading stays a member.
     */
    static boolean looksLikeHeadings(SheetRow row, HeadingWords words) {
        Map<String, Integer> found = new HashMap<>();
        int filled = 0;
        int strange = 0;
        for (SheetCell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            Optional<Meaning> meaning =
                    cell.kind() == SheetCell.Kind.TEXT ? words.sure(cell.trimmed()) : Optional.empty();
            if (meaning.isPresent()) {
                found.merge(meaning.get().field(), 1, Integer::sum);
            } else if (++strange > 6 && found.isEmpty()) {
                return false;
            }
        }
        long needed =
                found.keySet().stream().filter(field -> !field.startsWith("-")).count();
        return needed >= FEWEST && (found.size() >= PLENTY || found.size() * 2 >= filled);
    }

    /** @param rows one to four rows of headings, the uppermost first */
    static HeadingRow of(List<SheetRow> rows, HeadingWords words) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> certainties = new HashMap<>();
        for (int c = 0; c < width; c++) {
            List<String> levels = levels(rows, c);
            if (levels.isEmpty()) {
                continue;
            }
            Optional<Meaning> meaning = meaning(levels, words);
            columns.add(new Column(
                    c, String.join(" / ", levels), meaning.map(Meaning::field).orElse(null)));
            meaning.ifPresent(m -> certainties.merge(m.field(), m.certainty(), Math::max));
        }
        return new HeadingRow(rows.getFirst().number(), rows.size(), unique(columns, certainties, words));
    }

    /** Of several columns that mean the same, the first one with the surest wording keeps it. */
    private static List<Column> unique(List<Column> columns, Map<String, Integer> best, HeadingWords words) {
        List<Column> kept = new ArrayList<>();
        for (Column column : columns) {
            String field = column.field();
            boolean first = field != null
                    && !field.startsWith("-")
                    && kept.stream().noneMatch(other -> field.equals(other.field()))
                    && certainty(column, words) >= best.getOrDefault(field, 0);
            kept.add(first ? column : new Column(column.index(), column.heading(), null));
        }
        return kept;
    }

    private static int certainty(Column column, HeadingWords words) {
        return meaning(List.of(column.heading().split(" / ")), words)
                .map(Meaning::certainty)
                .orElse(0);
    }

    /** Wordings of one column from above; an empty upper cell takes the one to its left if something stands below it. */
    private static List<String> levels(List<SheetRow> rows, int column) {
        List<String> levels = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            String text = rows.get(r).cell(column).trimmed();
            if (text.isEmpty()
                    && r + 1 < rows.size()
                    && !rows.get(r + 1).cell(column).isBlank()) {
                for (int left = column - 1; left >= 0 && text.isEmpty(); left--) {
                    text = rows.get(r).cell(left).trimmed();
                }
            }
            if (!text.isEmpty() && !levels.contains(text)) {
                levels.add(text);
            }
        }
        return levels;
    }

    private static Optional<Meaning> meaning(List<String> levels, HeadingWords words) {
        return words.meaning(String.join("", levels)).or(() -> words.meaning(levels.getLast()));
    }

    /** Field to column, of the needed fields only. */
    public Map<String, Integer> mapping() {
        Map<String, Integer> mapping = new HashMap<>();
        columns.forEach(column -> {
            if (column.field() != null) {
                mapping.put(column.field(), column.index());
            }
        });
        return mapping;
    }
}

package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.HeadingRow;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.SheetCell;
import org.zhengyou.platform.sheet.SheetTable;

/** Takes values from the cells of one row and gathers what is wrong with them. */
final class CellReader {
    private final SheetTable.Row row;
    private final Map<String, Integer> mapping;
    private final List<RosterProblem> problems = new ArrayList<>();

    /** @param mapping field to column, to name the column of a problem */
    CellReader(SheetTable.Row row, Map<String, Integer> mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    List<RosterProblem> problems() {
        return problems;
    }

    boolean faulty() {
        return problems.stream().anyMatch(RosterProblem::error);
    }

    void error(@Nullable String field, String code, String... arguments) {
        problems.add(RosterProblem.error(field, column(field), code, arguments));
    }

    void warn(@Nullable String field, String code, String... arguments) {
        problems.add(RosterProblem.warning(field, column(field), code, arguments));
    }

    private @Nullable String column(@Nullable String field) {
        Integer index = field == null ? null : mapping.get(field);
        return index == null ? null : HeadingRow.Column.letter(index);
    }

    /** The text of a cell without space around it; null where it is blank or cannot be used, which is then said. */
    @Nullable
    String text(String field, int longest) {
        SheetCell cell = row.cell(field);
        if (cell.isBlank()) {
            return null;
        }
        if (cell.formula()) {
            // The value was calculated by another program from cells that nobody here has looked at.
            error(field, "formula");
            return null;
        }
        if (cell.kind() == SheetCell.Kind.ERROR) {
            error(field, "error_cell", cell.text());
            return null;
        }
        String text = cell.trimmed();
        if (text.codePointCount(0, text.length()) > longest) {
            error(field, "too_long", String.valueOf(longest));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String required(String field, int longest) {
        int before = problems.size();
        String text = text(field, longest);
        if (text == null && problems.size() == before) {
            error(field, "missing");
        }
        return text;
    }

    boolean isNumber(String field) {
        return row.cell(field).kind() == SheetCell.Kind.NUMBER;
    }

    @Nullable
    PartialDate date(String field) {
        String text = text(field, 60);
        if (text == null) {
            return null;
        }
        Optional<PartialDate> date = isNumber(field) ? PartialDate.ofNumber(text) : PartialDate.parse(text);
        if (date.isEmpty()) {
            warn(field, "not_a_date", text);
            return null;
        }
        if (isNumber(field) && date.get().precision() == PartialDate.Precision.YEAR && text.contains(".")) {
            warn(field, "january_or_october", text);
        }
        return date.get();
    }

    @Nullable
    Integer count(String field) {
        String text = text(field, 20);
        if (text == null) {
            return null;
        }
        String figures = text.replaceAll("\\D.*$", "");
        if (figures.isEmpty() || figures.length() > 6) {
            warn(field, "not_a_number", text);
            return null;
        }
        return Integer.valueOf(figures);
    }
}

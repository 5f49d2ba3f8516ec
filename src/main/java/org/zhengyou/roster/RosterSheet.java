package org.zhengyou.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.HeadingRow;

/**
 * What was found on one sheet of a file.
 *
 * @param headingRow row of the first headings, 0 where none were found
 * @param headings what its columns were recognised to be
 * @param choice column index to field as chosen by hand, "" for a column that is left out
 * @param parts rows by what they were taken for
 * @param stated the total that the sheet itself states; null where it states none
 */
public record RosterSheet(
        int sheet,
        String name,
        boolean hidden,
        int headingRow,
        List<HeadingRow.Column> headings,
        Map<Integer, String> choice,
        Map<String, Integer> parts,
        @Nullable Integer stated) {

    /** What a column is taken for: as chosen, else as recognised; "" for nothing. */
    public String field(HeadingRow.Column column) {
        String recognised = column.field() == null ? "" : column.field();
        String chosen = choice.get(column.index());
        if (chosen != null) {
            return chosen;
        }
        return choice.containsValue(recognised) ? "" : recognised;
    }

    public int rows() {
        return parts.getOrDefault("DATA", 0);
    }

    /** The sheet's own total differs from the rows that were read. */
    public boolean differsFromTotal() {
        return stated != null && stated != rows();
    }
}

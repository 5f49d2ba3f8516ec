package org.zhengyou.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as the preview shows it.
 *
 * @param row as the office program shows it
 * @param branch the branch it belongs to, or what was typed where none was found; null in a roster of units
 * @param changes empty unless the row changes something
 */
public record RosterRow(
        int seq,
        int sheet,
        int row,
        RosterImport.Action action,
        @Nullable String name,
        @Nullable String branch,
        List<Change> changes,
        List<RosterProblem> problems) {

    /**
     * @param field as in the headings
     * @param before null where nothing was written down
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {
        /** Masked alike, and yet not the same. */
        public boolean differsInside() {
            return after != null && after.equals(before);
        }
    }
}

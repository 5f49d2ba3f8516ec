package org.zhengyou.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody brought, and how far it has come.
 *
 * @param unitId the unit below which its rows belong
 * @param asOf the day from which what it writes holds
 * @param rowsRead while it is read: progress
 * @param refusal message key, with {@code refusalLimit} as its argument, of a file that could not be read
 */
public record RosterImport(
        UUID unitId,
        UUID id,
        Kind kind,
        State state,
        String fileName,
        LocalDate asOf,
        int rowsRead,
        @Nullable String refusal,
        @Nullable Long refusalLimit,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {

    public enum Kind {
        UNITS,
        MEMBERS
    }

    public enum State {
        READING,
        PREVIEWED,
        REFUSED,
        APPLIED,
        UNDONE,
        DISCARDED
    }

    /** What becomes of a row. */
    public enum Action {
        ADD,
        CHANGE,
        SAME,
        FAULTY
    }

    /**
     * Rows by what becomes of them.
     *
     * @param warned of the rows that can be written, those with something doubtful
     */
    public record Counts(int added, int changed, int same, int faulty, int warned) {
        public int all() {
            return added + changed + same + faulty;
        }

        public boolean changesNothing() {
            return added + changed == 0;
        }
    }
}

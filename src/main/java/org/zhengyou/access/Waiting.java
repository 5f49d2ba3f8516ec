package org.zhengyou.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a viewer, shown on their first page. Never a reminder of how long somebody took.
 *
 * @param text message key, with its arguments: what waits
 * @param note message key of a second line, or null
 * @param dueOn null where there is no day
 * @param action message key of the button
 */
public record Waiting(
        String text,
        List<Object> arguments,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        String action,
        String href) {

    /** Contributed by each module as a bean. */
    public interface Source {
        List<Waiting> waiting(Viewer viewer, LocalDate today);
    }
}

package org.zhengyou.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
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

    /**
     * A line for each unit the viewer has the permission on where something waits, leading to the list that is counted.
     *
     * @param count how many wait below a unit
     * @param list what follows the unit's own address in that of the list
     */
    public static List<Waiting> queues(
            Viewer viewer,
            Permission permission,
            ToLongFunction<Set<UUID>> count,
            String text,
            String action,
            String list) {
        List<Waiting> waiting = new ArrayList<>();
        for (UUID unit : new TreeSet<>(viewer.unitsWhere(permission))) {
            long many = count.applyAsLong(Set.of(unit));
            if (many > 0) {
                waiting.add(new Waiting(text, List.of(many), null, null, action, "/units/" + unit + list));
            }
        }
        return waiting;
    }

    /** Contributed by each module as a bean. */
    public interface Source {
        List<Waiting> waiting(Viewer viewer, LocalDate today);
    }
}

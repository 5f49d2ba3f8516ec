package org.zhengyou.notify.web;

import java.time.LocalDate;
import java.util.List;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** What the first page shows. */
public record DeskPage(Viewer viewer, LocalDate today, List<Waiting> waiting) {
    public boolean late(Waiting item) {
        return item.dueOn() != null && item.dueOn().isBefore(today);
    }

    public boolean dueToday(Waiting item) {
        return today.equals(item.dueOn());
    }

    /** The role by which the page greets its reader. */
    public Role role() {
        return viewer.grants().isEmpty()
                ? Role.MEMBER
                : viewer.grants().getFirst().role();
    }

    public Object[] arguments(Waiting item) {
        return item.arguments().toArray();
    }
}

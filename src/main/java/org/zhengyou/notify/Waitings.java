package org.zhengyou.notify;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** Everything that waits for one viewer, the earliest due first, what has no day last. */
@Component
public class Waitings {
    private final ObjectProvider<Waiting.Source> sources;

    Waitings(ObjectProvider<Waiting.Source> sources) {
        this.sources = sources;
    }

    public List<Waiting> of(Viewer viewer, LocalDate today) {
        return sources.stream()
                .flatMap(source -> source.waiting(viewer, today).stream())
                .sorted(Comparator.comparing(Waiting::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}

package org.zhengyou.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** Documents whose authors ask that they be made public. */
@Component
class LibraryWaiting implements Waiting.Source {
    private final DocumentLists lists;

    LibraryWaiting(DocumentLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        Set<UUID> tops = viewer.unitsWhere(Permission.DOCUMENT_PUBLISH);
        long count = tops.isEmpty() ? 0 : lists.proposed(tops);
        if (count == 0) {
            return List.of();
        }
        String href = "/units/" + tops.iterator().next() + "/documents";
        return List.of(new Waiting("library.waiting", List.of(count), null, null, "library.waiting_open", href));
    }
}

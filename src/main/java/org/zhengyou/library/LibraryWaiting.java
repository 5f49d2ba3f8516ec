package org.zhengyou.library;

import java.time.LocalDate;
import java.util.List;
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
        return Waiting.queues(
                viewer,
                Permission.DOCUMENT_PUBLISH,
                lists::proposed,
                "library.waiting",
                "library.waiting_open",
                "/documents");
    }
}

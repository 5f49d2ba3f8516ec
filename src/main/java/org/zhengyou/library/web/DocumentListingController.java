package org.zhengyou.library.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Documents;
import org.zhengyou.platform.web.Page;

/** A document becomes readable, or is not any more. */
@Controller
class DocumentListingController {
    private final Documents documents;
    private final DeskPages pages;

    DocumentListingController(Documents documents, DeskPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @PostMapping("/units/{unit}/documents/{id}/listing")
    @Requires(Permission.DOCUMENT_UPLOAD)
    String create(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        pages.worked(viewer, unit, id);
        documents.list(unit, id, viewer, page.today(), page.now());
        return "redirect:/units/" + unit + "/documents/" + id;
    }

    @PostMapping("/units/{unit}/documents/{id}/listing/removal")
    @Requires(Permission.DOCUMENT_UPLOAD)
    String destroy(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        pages.worked(viewer, unit, id);
        documents.withdraw(unit, id, viewer, page.now());
        return "redirect:/units/" + unit + "/documents/" + id;
    }
}

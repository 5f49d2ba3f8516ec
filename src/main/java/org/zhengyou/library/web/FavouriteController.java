package org.zhengyou.library.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentFavourites;
import org.zhengyou.library.Documents;
import org.zhengyou.platform.web.Page;

/** A mark for oneself. The unit's place in the address has another name: one need not stand in it to mark what one may read. */
@Controller
class FavouriteController {
    private final Documents documents;
    private final DocumentFavourites favourites;

    FavouriteController(Documents documents, DocumentFavourites favourites) {
        this.documents = documents;
        this.favourites = favourites;
    }

    @PostMapping("/library/{place}/{id}/favourite")
    @Requires(value = Permission.SIGNED_IN, unrecorded = true)
    String create(Page page, Viewer viewer, @PathVariable("place") UUID unit, @PathVariable UUID id) {
        Document document = documents.get(viewer, unit, id);
        favourites.mark(viewer, document, page.now());
        return "redirect:" + document.href();
    }

    @PostMapping("/library/{place}/{id}/favourite/removal")
    @Requires(value = Permission.SIGNED_IN, unrecorded = true)
    String destroy(Viewer viewer, @PathVariable("place") UUID unit, @PathVariable UUID id) {
        Document document = documents.get(viewer, unit, id);
        favourites.unmark(viewer, document);
        return "redirect:" + document.href();
    }
}

package org.zhengyou.library;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.royalty.ItemPlace;

/** Where a receipt leads, and whether its file is kept back. */
@Component
class DocumentPlace implements ItemPlace {
    private final Documents documents;

    DocumentPlace(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String path(UUID unit, UUID item) {
        return "/library/" + unit + "/" + item;
    }

    @Override
    public boolean takenDown(UUID unit, UUID item) {
        return documents
                .find(unit, item)
                .filter(found -> found.state() == Document.State.TAKEN_DOWN)
                .isPresent();
    }
}

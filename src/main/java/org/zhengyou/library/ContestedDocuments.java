package org.zhengyou.library;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Contested;
import org.zhengyou.platform.Missing;

/** Documents as they can be disputed. */
@Component
class ContestedDocuments implements Contested {
    private final Documents documents;
    private final DocumentSight sight;

    ContestedDocuments(Documents documents, DocumentSight sight) {
        this.documents = documents;
        this.sight = sight;
    }

    @Override
    public Optional<Item> describe(UUID unit, UUID item, Viewer viewer) {
        return documents
                .find(unit, item)
                .filter(document -> sight.sees(viewer, document))
                .map(document -> new Item(unit, item, document.title(), document.ownerId(), document.href()));
    }

    /** What is down already stays so: another dispute may hold it. */
    @Override
    public void takeDown(UUID unit, UUID item, String number, Viewer actor, Instant now) {
        if (state(unit, item) != Document.State.TAKEN_DOWN) {
            documents.takeDown(unit, item, number, actor, now);
        }
    }

    @Override
    public void restore(UUID unit, UUID item, String number, Viewer actor, Instant now) {
        if (state(unit, item) == Document.State.TAKEN_DOWN) {
            documents.restore(unit, item, number, actor, now);
        }
    }

    private Document.State state(UUID unit, UUID item) {
        return documents.find(unit, item).orElseThrow(Missing::new).state();
    }
}

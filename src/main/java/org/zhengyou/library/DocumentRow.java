package org.zhengyou.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;

/** A document in a list of the desk, with its newest file. */
public record DocumentRow(
        UUID unitId,
        UUID id,
        String title,
        String unitName,
        String author,
        Document.Visibility visibility,
        Document.State state,
        FileKind kind,
        int pages,
        long size,
        DocumentVersion.Rendering rendering,
        @Nullable Instant proposedAt,
        Instant createdAt) {
    public String href() {
        return "/library/" + unitId + "/" + id;
    }

    public String deskHref() {
        return "/units/" + unitId + "/documents/" + id;
    }
}

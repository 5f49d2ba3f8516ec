package org.zhengyou.library.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which whoever has it sees a document.
 *
 * @param coded whether a pass code is asked
 * @param endedAt when it was ended before its time; null where it was not
 */
public record Share(
        UUID unitId,
        UUID id,
        UUID documentId,
        boolean coded,
        Instant expiresAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt) {
    public boolean open(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}

package org.zhengyou.library.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param length in bytes, as announced
 * @param received so many are on the disk
 * @param documentId what became of it; null until it is complete and was taken
 */
public record Upload(
        UUID unitId,
        UUID id,
        UUID accountId,
        String name,
        long length,
        long received,
        Instant expiresAt,
        @Nullable UUID documentId) {
    public boolean complete() {
        return received == length;
    }
}

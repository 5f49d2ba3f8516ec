package org.zhengyou.pledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileStore;

/**
 * A file beside a pledge.
 *
 * @param name as it was sent, at most 120 characters
 * @param removedAt when it was taken away; null while it is there
 */
public record PledgeAttachment(
        UUID unitId,
        UUID pledgeId,
        UUID id,
        FileStore.Kept file,
        String name,
        Instant addedAt,
        String addedBy,
        @Nullable Instant removedAt) {
    /** How many stand beside one pledge. */
    public static final int MOST = 10;

    public boolean removed() {
        return removedAt != null;
    }
}

package org.zhengyou.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Viewer;

/** What can be disputed. Its deeds run in the caller's transaction. */
public interface Contested {
    /**
     * @param uploader the account whose it is; null where nobody has one any more
     * @param path of its page, beginning with a slash
     */
    record Item(UUID unit, UUID id, String title, @Nullable UUID uploader, String path) {}

    /** Empty where there is none, or the viewer may not see it; what was taken down can still be described. */
    Optional<Item> describe(UUID unit, UUID item, Viewer viewer);

    /**
     * Its page says from now on what happened, without the content.
     *
     * @param number of the claim
     */
    void takeDown(UUID unit, UUID item, String number, Viewer actor, Instant now);

    void restore(UUID unit, UUID item, String number, Viewer actor, Instant now);
}

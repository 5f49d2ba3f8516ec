package org.zhengyou.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileStore;

/**
 * What a claimant wrote, and declared to be true.
 *
 * @param work null where the title is complained of
 * @param files at most {@link #MOST_FILES}, already on the disk
 * @param nonce of the form it was written in
 */
public record Filing(
        Claim.Kind kind,
        Party party,
        @Nullable String work,
        String statement,
        String proof,
        List<Enclosed> files,
        byte[] nonce) {
    public static final int MOST_FILES = 3;

    /** A file enclosed as proof. */
    public record Enclosed(FileStore.Kept kept, String name) {}
}

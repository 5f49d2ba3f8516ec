package org.zhengyou.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileStore;

/**
 * A paper of a campaign: its plan, its publicity plan, the rules of its contact points.
 *
 * @param body its text; may be empty where a file is attached
 * @param file the attached file; null where there is none
 * @param version grows with every edit
 */
public record CampaignDocument(
        UUID unitId,
        UUID id,
        UUID campaignId,
        Kind kind,
        String title,
        String body,
        @Nullable File file,
        Instant recordedAt,
        int version) {
    public enum Kind {
        PLAN,
        PUBLICITY,
        CONTACT_POINTS,
        OTHER
    }

    /** @param name as it was uploaded */
    public record File(FileStore.Kept kept, String name) {}
}

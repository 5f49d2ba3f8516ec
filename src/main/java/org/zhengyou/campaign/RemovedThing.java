package org.zhengyou.campaign;

import java.util.UUID;

/** Something that was taken out of a campaign and can be put back. */
public record RemovedThing(Kind kind, UUID id, String name) {
    public enum Kind {
        PHASE("campaign_phase", "name"),
        OFFICER("campaign_officer", "name"),
        DOCUMENT("campaign_document", "title"),
        SELF_CHOSEN("self_chosen_action", "title");

        final String table;
        final String name;

        Kind(String table, String name) {
            this.table = table;
            this.name = name;
        }
    }
}

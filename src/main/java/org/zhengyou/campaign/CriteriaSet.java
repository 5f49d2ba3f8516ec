package org.zhengyou.campaign;

import java.util.List;
import java.util.UUID;

/**
 * What organisations or members are measured by in a campaign; the office edits the wording.
 *
 * @param items 1 to 20 criteria, each one line
 */
public record CriteriaSet(UUID unitId, UUID id, UUID campaignId, Subject subject, String name, List<String> items) {
    public enum Subject {
        ORGANISATION,
        MEMBER
    }
}

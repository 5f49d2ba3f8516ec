package org.zhengyou.campaign;

import java.util.UUID;

/**
 * Somebody in the leading group or the office of a campaign.
 *
 * @param post their post in the bureau
 * @param role their part here, as head or liaison
 */
public record Officer(
        UUID unitId, UUID id, UUID campaignId, Body body, String name, String post, String role, int position) {
    public enum Body {
        LEADING_GROUP,
        OFFICE
    }
}

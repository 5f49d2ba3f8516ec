package org.zhengyou.campaign;

import java.util.UUID;

/** A campaign is over; said inside the transaction. What modules still hold open for it ends now. */
public record CampaignClosed(UUID unitId, UUID campaignId) {}

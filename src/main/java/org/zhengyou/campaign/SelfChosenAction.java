package org.zhengyou.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 自选动作: something a unit did on its own account.
 *
 * @param body a few words of what was done; may be empty
 * @param happenedOn the day it happened; writing it down later is in order
 */
public record SelfChosenAction(
        UUID unitId, UUID id, UUID campaignId, String title, String body, LocalDate happenedOn, Instant recordedAt) {}

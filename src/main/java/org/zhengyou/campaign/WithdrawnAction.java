package org.zhengyou.campaign;

import java.time.Instant;

/**
 * A required action that nobody owes any more.
 *
 * @param reason in the office's words; empty where no unit had answered it
 */
public record WithdrawnAction(RequiredAction action, String reason, Instant at) {}

package org.zhengyou.pledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see of a unit's pledges.
 *
 * @param all every state; otherwise only what has been in force
 * @param memberId whose own pledge is seen in every state; null for nobody's
 */
public record PledgeSight(boolean all, @Nullable UUID memberId) {
    /** Condition on table {@code p}, with parameter {@code :own}. */
    String condition() {
        return all ? "true" : memberId == null ? "p.in_force_on is not null" : OWN_OR_IN_FORCE;
    }

    private static final String OWN_OR_IN_FORCE = "(p.in_force_on is not null or p.member_id = :own)";
}

package org.zhengyou.pledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see of a unit's pledges.
 *
 * @param all every state; otherwise only what has been in force, or stands before the public
 * @param memberId whose own pledge is seen in every state; null for nobody's
 */
public record PledgeSight(boolean all, @Nullable UUID memberId) {
    /** Condition on table {@code p}, with parameter {@code :own}. */
    String condition() {
        return all ? "true" : memberId == null ? "(" + PUBLIC + ")" : "(" + PUBLIC + " or p.member_id = :own)";
    }

    /** What everybody can read without an account, viewers can read here. */
    private static final String PUBLIC = """
            p.in_force_on is not null or p.state = 'ON_NOTICE' and p.notice_id is not null and exists (
                select from notice_item i join notice n on n.unit_id = i.unit_id and n.id = i.notice_id
                where i.subject_id = p.id and i.subject_type = 'pledge' and i.notice_id = p.notice_id
                  and i.outcome in ('PENDING', 'CLEARED') and n.posted_at is not null and n.state <> 'WITHDRAWN')
            """;
}

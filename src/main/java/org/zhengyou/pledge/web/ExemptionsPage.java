package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.PledgeExemptions.Standing;

/**
 * The members of a branch and how they stand to pledging.
 *
 * @param memberId whose exemption is being written; null for none's
 * @param reason as typed
 * @param error message key; null where nothing is wrong
 */
public record ExemptionsPage(
        UUID unitId,
        String unitName,
        String campaignName,
        List<Standing> members,
        @Nullable UUID memberId,
        String reason,
        String happenedOn,
        @Nullable String error) {

    public long due() {
        return members.stream().filter(Standing::due).count();
    }

    public long pledged() {
        return members.stream()
                .filter(member -> member.state() != null && member.state().approved())
                .count();
    }

    public @Nullable Standing chosen() {
        return members.stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .orElse(null);
    }
}

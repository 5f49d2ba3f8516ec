package org.zhengyou.pledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.PledgerKind;

/**
 * A letter to be written.
 *
 * @param memberId of a member; null for organisations
 */
public record PledgeProposal(
        UUID campaignId, PledgerKind pledgerKind, @Nullable UUID memberId, List<Item> items) {
    public PledgeProposal {
        items = List.copyOf(items);
    }
}

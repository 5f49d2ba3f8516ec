package org.zhengyou.pledge;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;

/**
 * What of a list is wanted; null or empty where everything is.
 *
 * @param campaignId null for the one under way over the unit, or else the latest
 * @param item only pledges with an item of this kind
 * @param words somewhere in name or text
 * @param after only older ones than this pledge: where the page before ended
 */
public record PledgeFilter(
        @Nullable UUID campaignId,
        @Nullable State state,
        @Nullable PledgerKind pledger,
        @Nullable ItemKind item,
        String words,
        @Nullable UUID after) {
    public PledgeFilter {
        words = words.strip();
    }

    /** Values of what a query on table {@code p} may ask for, by name. */
    Map<String, @Nullable Object> parameters(PledgeSight sight) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("own", sight.memberId());
        values.put("state", state == null ? null : state.name());
        values.put("pledger", pledger == null ? null : pledger.name());
        values.put("item", item == null ? null : item.name());
        values.put("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        values.put("after", after);
        return values;
    }

    /** Everything of the campaign that the unit takes part in. */
    public static PledgeFilter all() {
        return new PledgeFilter(null, null, null, null, "", null);
    }
}

package org.zhengyou.indicator;

import java.time.Instant;
import java.util.Set;

/**
 * A campaign whose figures stay as they are.
 *
 * @param at since when
 * @param kept ids of the indicators whose records were kept with the figures
 */
public record Frozen(Instant at, Set<String> kept) {
    /** Whether the records behind an indicator, or a part of one, were kept. */
    public boolean keeps(Indicator indicator) {
        String id = indicator.id();
        return kept.contains(id) || kept.contains(id.substring(0, id.lastIndexOf('.')));
    }
}

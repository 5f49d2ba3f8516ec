package org.zhengyou.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.template.Value;

/**
 * A figure as a report keeps it.
 *
 * @param key the indicator's id, with {@code @start} or {@code @} and the day where it is an earlier value
 * @param recordsAt the moment of records that an earlier value took from a report that had kept them; null otherwise
 */
public record KeptFigure(
        String key,
        String indicator,
        boolean rate,
        long numerator,
        long denominator,
        boolean evidenced,
        @Nullable Instant recordsAt) {
    Value value() {
        return rate ? new Value.Ratio(numerator, denominator) : new Value.Count(numerator);
    }

    boolean same(KeptFigure other) {
        return numerator == other.numerator && denominator == other.denominator;
    }

    /** The moment in words of the key: empty for the report's own, else {@code start} or a day. */
    public String moment() {
        return key.substring(Math.min(key.length(), indicator.length() + 1));
    }
}

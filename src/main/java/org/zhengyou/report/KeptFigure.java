package org.zhengyou.report;

import org.zhengyou.report.template.Value;

/**
 * A figure as a report keeps it.
 *
 * @param key the indicator's id, with {@code @start} or {@code @} and the day where it is an earlier value
 */
public record KeptFigure(
        String key, String indicator, boolean rate, long numerator, long denominator, boolean evidenced) {
    Value value() {
        return rate ? new Value.Ratio(numerator, denominator) : new Value.Count(numerator);
    }

    /** The moment in words of the key: empty for the report's own, else {@code start} or a day. */
    public String moment() {
        return key.substring(Math.min(key.length(), indicator.length() + 1));
    }
}

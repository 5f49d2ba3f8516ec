package org.zhengyou.indicator;

/**
 * The value of an indicator for a unit or a subtree.
 *
 * @param numerator records counted, 0 or more
 * @param denominator records looked at, at least the numerator
 */
public record Figure(long numerator, long denominator) {
    public static final Figure NONE = new Figure(0, 0);

    public Figure plus(Figure other) {
        return new Figure(numerator + other.numerator, denominator + other.denominator);
    }
}

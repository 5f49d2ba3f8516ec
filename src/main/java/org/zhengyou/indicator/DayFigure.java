package org.zhengyou.indicator;

import java.time.LocalDate;

/** A total as it stood at the end of a day. */
public record DayFigure(LocalDate day, long numerator, long denominator) {
    public Figure figure() {
        return new Figure(numerator, denominator);
    }
}

package org.zhengyou.indicator;

import java.util.UUID;

/** The total of a unit directly below a node. */
public record ChildFigure(UUID unitId, String name, long numerator, long denominator) {
    public Figure figure() {
        return new Figure(numerator, denominator);
    }
}

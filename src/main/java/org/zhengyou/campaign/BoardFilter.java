package org.zhengyou.campaign;

import org.jspecify.annotations.Nullable;
import org.zhengyou.unit.Unit;

/**
 * Which rows of the board are asked for; null takes all.
 *
 * @param state whether all that a row owes is met
 */
public record BoardFilter(
        Unit.@Nullable Affiliation affiliation,
        Unit.@Nullable SchoolLevel school,
        Unit.@Nullable Ownership ownership,
        @Nullable State state) {
    public static final BoardFilter ALL = new BoardFilter(null, null, null, null);

    public enum State {
        MET,
        OPEN
    }
}

package org.zhengyou.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stood for a time.
 *
 * @param validTo the first day it no longer stood so; null while it does
 */
public record UnitVersion(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID parentId,
        @Nullable String parentName,
        String name,
        Unit.Kind kind,
        Unit.Affiliation affiliation,
        @Nullable String leadingCommittee,
        Reason reason) {

    public enum Reason {
        OPENED,
        MOVED,
        RENAMED,
        CHANGED,
        CLOSED
    }
}

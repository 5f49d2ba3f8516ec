package org.zhengyou.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit, with all below it, went to another parent; said inside the transaction, when the tree is already changed. */
public record UnitMoved(
        UUID unitId, @Nullable UUID from, @Nullable UUID to) {}

package org.zhengyou.unit;

import java.util.UUID;

/** A unit left the tree; said inside the transaction. Its place among its ancestors stays readable. */
public record UnitClosed(UUID unitId) {}

package org.zhengyou.unit;

import java.util.UUID;

/** A unit joined the tree; said inside the transaction, when its place is already written. */
public record UnitOpened(UUID unitId) {}

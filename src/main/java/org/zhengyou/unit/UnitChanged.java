package org.zhengyou.unit;

import java.util.UUID;

/** A unit's name, kind, affiliation or sector changed; said inside the transaction. */
public record UnitChanged(UUID unitId) {}

package org.zhengyou.search;

import java.util.UUID;

/** Where a record is: its unit and its identifier, as business tables are keyed. */
public record EntryKey(UUID unit, UUID id) {}

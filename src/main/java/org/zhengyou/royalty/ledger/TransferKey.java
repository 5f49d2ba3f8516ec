package org.zhengyou.royalty.ledger;

import java.util.UUID;

/** @param book the unit whose book it stands in */
public record TransferKey(UUID book, UUID id) {}

package org.zhengyou.member;

import java.util.Set;
import java.util.UUID;

/** Members of these units were added, changed or gone; said inside the transaction. */
public record MembersChanged(Set<UUID> unitIds) {}

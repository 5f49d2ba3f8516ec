package org.zhengyou.access;

import java.util.List;
import java.util.UUID;

/** An account in a list, with its grants. */
public record AccountRow(UUID id, String name, String signInName, Account.State state, List<Viewer.Grant> grants) {}

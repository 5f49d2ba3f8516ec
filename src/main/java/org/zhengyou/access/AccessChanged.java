package org.zhengyou.access;

import java.util.UUID;

/** An account, its grants or its sessions changed; after the commit this node forgets what it knew of it. */
record AccessChanged(UUID account) {}

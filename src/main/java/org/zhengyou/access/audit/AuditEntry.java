package org.zhengyou.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.AuditLog.Result;

/** One deed, as it was written down; the unit's name is today's. */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID accountId,
        String accountName,
        String action,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable String object,
        Result result,
        @Nullable String address) {}

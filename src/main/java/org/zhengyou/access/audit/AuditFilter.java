package org.zhengyou.access.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.AuditLog.Result;

/**
 * What an auditor looks for; empty text finds everything.
 *
 * @param scope the subtree that the auditor may see
 * @param from first instant, included
 * @param to last instant, excluded
 * @param account part of the name of who did it
 * @param action beginning of the dotted name
 * @param unit part of a unit's name
 * @param object part of what it was done to
 * @param address beginning of the network address
 */
public record AuditFilter(
        UUID scope,
        @Nullable Instant from,
        @Nullable Instant to,
        String account,
        String action,
        String unit,
        String object,
        @Nullable Result result,
        String address) {

    /** Where the next page begins: after this entry. */
    public record After(Instant at, UUID id) {}
}

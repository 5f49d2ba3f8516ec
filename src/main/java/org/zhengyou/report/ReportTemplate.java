package org.zhengyou.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A unit's own template.
 *
 * @param language {@code zh} or {@code en}
 */
public record ReportTemplate(
        UUID unitId,
        UUID id,
        String name,
        String language,
        String body,
        int version,
        Instant editedAt,
        String editedByName) {}

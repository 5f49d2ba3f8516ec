package org.zhengyou.indicator;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure.
 *
 * @param counted whether it is in the numerator
 * @param detail text, or a code where the indicator says so
 */
public record EvidenceRow(
        UUID unitId,
        String unitName,
        UUID recordId,
        boolean counted,
        @Nullable String label,
        @Nullable String detail,
        @Nullable LocalDate happenedOn) {}

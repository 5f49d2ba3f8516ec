package org.zhengyou.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure, as it stood at the report's moment.
 *
 * @param counted whether it is in the numerator
 * @param detail text, or a code where the indicator says so
 */
public record KeptRecord(
        String unitName,
        boolean counted,
        @Nullable String label,
        @Nullable String detail,
        @Nullable LocalDate happenedOn) {}

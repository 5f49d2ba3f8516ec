package org.zhengyou.report.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/** What a name in a template stands for. */
public sealed interface Value {

    /** What can be done with a name, known before any value is. */
    enum Kind {
        COUNT,
        RATIO,
        TEXT,
        DAY;

        boolean figure() {
            return this == COUNT || this == RATIO;
        }
    }

    /** A number of records. */
    record Count(long value) implements Value {}

    /** {@code count} records of {@code of}; has no rate while {@code of} is 0. */
    record Ratio(long count, long of) implements Value {
        /** Between 0 and 1, to 16 digits. */
        public Optional<BigDecimal> rate() {
            return of == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64));
        }
    }

    /** Words, such as a unit's name. */
    record Text(String text) implements Value {}

    /** A date without time. */
    record Day(LocalDate day) implements Value {}
}

package org.zhengyou.report.template;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/** What a name in a template stands for. The names of its kinds are kept in final reports and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Value.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "day")
})
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

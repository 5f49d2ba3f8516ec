package org.zhengyou.report.template;

import java.time.LocalDate;

/** The moment a figure is wanted for. */
public sealed interface When {
    /** The draft's own moment. */
    record Now() implements When {}

    /** The end of the day before the period the report covers. */
    record Start() implements When {}

    /** The end of a day. */
    record On(LocalDate day) implements When {}

    /** Distinguishes the same name at different moments, empty for now. */
    default String suffix() {
        return switch (this) {
            case Now _ -> "";
            case Start _ -> "@start";
            case On(LocalDate day) -> "@" + day;
        };
    }
}

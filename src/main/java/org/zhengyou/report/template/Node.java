package org.zhengyou.report.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The syntax tree of a template; every node knows where it stands. */
public sealed interface Node {
    Place place();

    /** What the line is, said by its first characters. */
    enum Mark {
        TITLE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        HEADING_4,
        NUMBER,
        RECIPIENT,
        ATTACHMENT,
        ISSUER,
        DATE,
        PARAGRAPH
    }

    /** Which number of a ratio. */
    enum Part {
        WHOLE,
        COUNT,
        OF,
        RATE
    }

    /** How a figure is written; {@code PLAIN} for no format asked. */
    enum Format {
        PLAIN,
        PERCENT,
        UNGROUPED,
        CHINESE,
        FRACTION
    }

    /** A line begins. */
    record Line(Place place, Mark mark) implements Node {}

    record Words(Place place, String text) implements Node {}

    /** A named value. */
    record Shown(Place place, Reference reference, Format format) implements Node {}

    /** A figure now beside what it was: "from 87% to 95%". */
    record Change(Place place, Reference reference, Format format, When since) implements Node {}

    /** Something only the office can write. */
    record Fill(Place place, String prompt) implements Node {}

    record If(Place place, Test test, List<Node> then, List<Node> otherwise) implements Node {}

    record Each(Place place, String list, String join, OptionalInt limit, List<Node> body) implements Node {}

    /** Where a reference finds its value: among all names, in the list row at hand, or as the number of a list's rows. */
    enum Origin {
        NAME,
        FIELD,
        ROWS
    }

    /** A name with the part and moment wanted; for {@link Origin#ROWS} the name is the list's. */
    record Reference(Place place, String name, Part part, When when, Value.Kind kind, Origin origin)
            implements Operand {
        /** What it yields: a ratio's count is a count. */
        Value.Kind yields() {
            return kind == Value.Kind.RATIO && (part == Part.COUNT || part == Part.OF) ? Value.Kind.COUNT : kind;
        }
    }

    /** A number typed in a condition; percent values between 0 and 1. */
    record Constant(Place place, BigDecimal value, boolean percent) implements Operand {}

    sealed interface Operand permits Reference, Constant {
        Place place();
    }

    enum Comparison {
        GREATER(sign -> sign > 0),
        LESS(sign -> sign < 0),
        AT_LEAST(sign -> sign >= 0),
        AT_MOST(sign -> sign <= 0),
        EQUAL(sign -> sign == 0),
        UNEQUAL(sign -> sign != 0);

        private final IntPredicate accepts;

        Comparison(IntPredicate accepts) {
            this.accepts = accepts;
        }

        boolean holds(int sign) {
            return accepts.test(sign);
        }
    }

    /** What a condition asks. A value that was never recorded makes every comparison false. */
    sealed interface Test {
        record Present(Reference reference) implements Test {}

        record AnyRow(String list) implements Test {}

        record Compare(Operand left, Comparison comparison, Operand right) implements Test {}

        record Both(Test left, Test right) implements Test {}

        record Either(Test left, Test right) implements Test {}

        record Not(Test test) implements Test {}

        /** Stands for a condition with a problem, so that the rest can still be checked. */
        record Broken() implements Test {}
    }
}

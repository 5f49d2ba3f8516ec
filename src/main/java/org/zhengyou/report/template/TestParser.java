package org.zhengyou.report.template;

import java.util.Map;
import java.util.Optional;
import org.zhengyou.report.template.Node.Comparison;
import org.zhengyou.report.template.Node.Test;
import org.zhengyou.report.template.TemplateProblem.Reason;

/** Reads a condition: or, and, not, brackets, comparisons, in this order of binding. Empty results have their problem noted. */
final class TestParser {
    private static final Map<String, Comparison> SIGNS = Map.ofEntries(
            Map.entry(">", Comparison.GREATER),
            Map.entry("<", Comparison.LESS),
            Map.entry(">=", Comparison.AT_LEAST),
            Map.entry("\u2265", Comparison.AT_LEAST),
            Map.entry("<=", Comparison.AT_MOST),
            Map.entry("\u2264", Comparison.AT_MOST),
            Map.entry("=", Comparison.EQUAL),
            Map.entry("==", Comparison.EQUAL),
            Map.entry("!=", Comparison.UNEQUAL),
            Map.entry("\u2260", Comparison.UNEQUAL));

    private final Tokens tokens;
    private final TagParser operands;
    private final Names names;
    private final Problems problems;

    TestParser(Tokens tokens, TagParser operands, Names names, Problems problems) {
        this.tokens = tokens;
        this.operands = operands;
        this.names = names;
        this.problems = problems;
    }

    Optional<Test> test() {
        var left = both();
        while (left.isPresent() && tokens.takeWord("or")) {
            var first = left.get();
            left = both().map(second -> new Test.Either(first, second));
        }
        return left;
    }

    private Optional<Test> both() {
        var left = single();
        while (left.isPresent() && tokens.takeWord("and")) {
            var first = left.get();
            left = single().map(second -> new Test.Both(first, second));
        }
        return left;
    }

    private Optional<Test> single() {
        if (tokens.takeWord("not")) {
            return single().map(Test.Not::new);
        }
        var opening = tokens.peek();
        if (tokens.takeSign("(")) {
            var inner = test();
            if (inner.isPresent() && !tokens.takeSign(")")) {
                problems.add(opening.place(), Reason.BRACKET_NOT_CLOSED);
                return Optional.empty();
            }
            return inner;
        }
        if (tokens.peek().type() == Tokens.Type.NAME && names.isList(tokens.peek())) {
            return Optional.of(new Test.AnyRow(tokens.take().text()));
        }
        return operands.operand().flatMap(this::comparison);
    }

    private Optional<Test> comparison(Node.Operand left) {
        var comparison = tokens.peek().type() == Tokens.Type.SIGN
                ? SIGNS.get(tokens.peek().text())
                : null;
        if (comparison == null) {
            if (left instanceof Node.Reference reference) {
                return Optional.of(new Test.Present(reference));
            }
            problems.add(left.place(), Reason.OPERAND_EXPECTED);
            return Optional.empty();
        }
        var sign = tokens.take();
        return operands.operand()
                .flatMap(right -> unlike(left, right)
                        .<Optional<Test>>map(reason -> {
                            problems.add(reason == Reason.COMPARES_UNLIKE ? sign.place() : number(left, right), reason);
                            return Optional.empty();
                        })
                        .orElseGet(() -> Optional.of(new Test.Compare(left, comparison, right))));
    }

    private static Place number(Node.Operand left, Node.Operand right) {
        return left instanceof Node.Constant ? left.place() : right.place();
    }

    /** Why the two cannot be compared, if they cannot. */
    private static Optional<Reason> unlike(Node.Operand left, Node.Operand right) {
        var a = yields(left);
        var b = yields(right);
        if (a == b && a.figure()) {
            return Optional.empty();
        }
        if (!a.figure() || !b.figure() || (left instanceof Node.Reference && right instanceof Node.Reference)) {
            return Optional.of(Reason.COMPARES_UNLIKE);
        }
        var reference = left instanceof Node.Reference ? a : b;
        return Optional.of(reference == Value.Kind.RATIO ? Reason.PERCENT_EXPECTED : Reason.PERCENT_UNEXPECTED);
    }

    private static Value.Kind yields(Node.Operand operand) {
        return switch (operand) {
            case Node.Reference reference -> reference.yields();
            case Node.Constant constant -> constant.percent() ? Value.Kind.RATIO : Value.Kind.COUNT;
        };
    }
}

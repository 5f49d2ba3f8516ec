package org.zhengyou.report.template;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a template asks for.
 *
 * @param days other than its own moment
 * @param earlier what it asks for at such days or at the start of its period
 */
public record Uses(Set<String> names, Set<String> lists, Set<LocalDate> days, Set<Earlier> earlier) {

    /** A name at another moment than the draft's. */
    public record Earlier(String name, When when) {}

    /** Of every branch of the template, whichever the figures will choose. */
    public static Uses of(Template template) {
        var uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>(), new LinkedHashSet<>());
        uses.nodes(template.nodes());
        return uses;
    }

    private void nodes(List<Node> nodes) {
        for (var node : nodes) {
            switch (node) {
                case Node.Shown shown -> operand(shown.reference());
                case Node.Change change -> {
                    operand(change.reference());
                    when(change.reference().name(), change.since());
                }
                case Node.If choice -> {
                    test(choice.test());
                    nodes(choice.then());
                    nodes(choice.otherwise());
                }
                case Node.Each each -> {
                    lists.add(each.list());
                    nodes(each.body());
                }
                case Node.Line _, Node.Words _, Node.Fill _ -> {}
            }
        }
    }

    private void test(Node.Test test) {
        switch (test) {
            case Node.Test.Present present -> operand(present.reference());
            case Node.Test.AnyRow rows -> lists.add(rows.list());
            case Node.Test.Compare compare -> {
                operand(compare.left());
                operand(compare.right());
            }
            case Node.Test.Both both -> {
                test(both.left());
                test(both.right());
            }
            case Node.Test.Either either -> {
                test(either.left());
                test(either.right());
            }
            case Node.Test.Not not -> test(not.test());
            case Node.Test.Broken _ -> {}
        }
    }

    private void operand(Node.Operand operand) {
        if (operand instanceof Node.Reference reference) {
            switch (reference.origin()) {
                case NAME -> names.add(reference.name());
                case ROWS -> lists.add(reference.name());
                case FIELD -> {}
            }
            when(reference.name(), reference.when());
        }
    }

    private void when(String name, When when) {
        if (!(when instanceof When.Now)) {
            earlier.add(new Earlier(name, when));
        }
        if (when instanceof When.On on) {
            days.add(on.day());
        }
    }
}

package org.zhengyou.report.template;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a template asks for: names, lists, and days other than its own moment. */
public record Uses(Set<String> names, Set<String> lists, Set<LocalDate> days) {

    /** Of every branch of the template, whichever the figures will choose. */
    public static Uses of(Template template) {
        var uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>(), new TreeSet<>());
        uses.nodes(template.nodes());
        return uses;
    }

    private void nodes(List<Node> nodes) {
        for (var node : nodes) {
            switch (node) {
                case Node.Shown shown -> operand(shown.reference());
                case Node.Change change -> {
                    operand(change.reference());
                    when(change.since());
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
            when(reference.when());
        }
    }

    private void when(When when) {
        if (when instanceof When.On on) {
            days.add(on.day());
        }
    }
}

package org.zhengyou.report.template;

import java.util.Comparator;
import java.util.List;

/** A parsed template. The language: docs/report-templates.md; its Chinese keywords: report/keywords.properties. */
public record Template(List<Node> nodes) {

    /** What parsing found: the tree, and all problems in the order of the text. The tree is only fit for use without problems. */
    public record Parsed(Template template, List<TemplateProblem> problems) {}

    /** Parses {@code text} against the names it may use. Never throws for what was typed. */
    public static Parsed parse(String text, Catalogue catalogue) {
        var problems = new Problems();
        var pieces = new Scanner(text, problems).pieces();
        var nodes = new Parser(pieces, new Names(catalogue, problems), problems).nodes();
        return new Parsed(
                new Template(List.copyOf(nodes)),
                problems.all().stream()
                        .sorted(Comparator.comparingInt(
                                        (TemplateProblem p) -> p.place().line())
                                .thenComparingInt(p -> p.place().column()))
                        .toList());
    }
}

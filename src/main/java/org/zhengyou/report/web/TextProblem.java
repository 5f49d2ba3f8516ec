package org.zhengyou.report.web;

import java.util.List;
import org.zhengyou.report.template.TemplateProblem;

/** A problem in a text with its line, cut in three so that the wrong part can be marked. */
public record TextProblem(TemplateProblem problem, String before, String marked, String after) {

    /** Of every problem, in the order of the text. */
    public static List<TextProblem> of(String text, List<TemplateProblem> problems) {
        var lines = text.split("\r\n|\r|\n", -1);
        return problems.stream().map(problem -> of(lines, problem)).toList();
    }

    private static TextProblem of(String[] lines, TemplateProblem problem) {
        String line = problem.line() <= lines.length ? lines[problem.line() - 1] : "";
        int from = Math.clamp(problem.place().column() - 1, 0, line.length());
        int to = Math.clamp(from + (long) problem.place().length(), from, line.length());
        return new TextProblem(problem, line.substring(0, from), line.substring(from, to), line.substring(to));
    }
}

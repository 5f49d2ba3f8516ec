package org.zhengyou.preview.render.flow;

import java.util.List;

/** What stands at the head, or at the foot, of every page of a section. */
public final class PageEdge {
    static final PageEdge NONE = new PageEdge(List.of(), List.of());

    private final List<Part> first;
    private final List<Part> others;
    private boolean begun;

    /** @param first of the first page alone */
    public PageEdge(List<Part> first, List<Part> others) {
        this.first = first;
        this.others = others;
    }

    /** Each once. */
    String words() {
        String one = words(first);
        String other = words(others);
        return one.equals(other) ? one : one + other;
    }

    private static String words(List<Part> parts) {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Paragraph paragraph -> words.append(paragraph.text()).append('\n');
                case Table table -> words.append(table.text());
                case Part.NewPage turn -> {}
            }
        }
        return words.toString();
    }

    /** Of the next page. It stands in the margin; where that is too small for it, the text begins further down. */
    String head(Paper paper, Rules rules) {
        String room = Rules.figure(Math.max(0, paper.top() - paper.head()));
        return next("head", "margin-top:-" + room + "pt;min-height:" + room + "pt;", paper, rules);
    }

    /** Of the next page. It stands in the lower margin. */
    String foot(Paper paper, Rules rules) {
        return next(
                "foot",
                "left:" + Rules.figure(paper.left()) + "pt;right:" + Rules.figure(paper.right()) + "pt;bottom:"
                        + Rules.figure(paper.foot()) + "pt;",
                paper,
                rules);
    }

    private String next(String name, String place, Paper paper, Rules rules) {
        List<Part> parts = begun ? others : first;
        begun = true;
        if (parts.isEmpty() || paper.columns() > 1) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"")
                .append(name)
                .append(' ')
                .append(rules.named(place))
                .append("\">");
        Markup inside = new Markup(out, rules);
        parts.forEach(inside::part);
        return out.append("</div>\n").toString();
    }
}

package org.zhengyou.preview.render.flow;

import java.util.List;

/** What stands at the head of every page of a section. */
final class PageHead {
    private final List<Part> first;
    private final List<Part> others;
    private boolean begun;

    /** @param first of the first page alone */
    PageHead(List<Part> first, List<Part> others) {
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

    /** For the next page. It stands in the margin; where that is too small for it, the text begins further down. */
    String next(Paper paper, Rules rules) {
        List<Part> parts = begun ? others : first;
        begun = true;
        if (parts.isEmpty() || paper.columns() > 1) {
            return "";
        }
        String room = Rules.figure(Math.max(0, paper.top() - paper.head()));
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"head ")
                .append(rules.named("margin-top:-" + room + "pt;min-height:" + room + "pt;"))
                .append("\">");
        Markup inside = new Markup(out, rules);
        parts.forEach(inside::part);
        return out.append("</div>\n").toString();
    }
}

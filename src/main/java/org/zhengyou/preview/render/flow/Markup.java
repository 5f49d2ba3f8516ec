package org.zhengyou.preview.render.flow;

import java.util.List;
import org.zhengyou.preview.render.flow.Inline.Note;
import org.zhengyou.preview.render.flow.Inline.Picture;
import org.zhengyou.preview.render.flow.Inline.Words;

/** Writes parts as HTML. */
final class Markup {
    private final StringBuilder out;
    private final Rules rules;

    Markup(StringBuilder out, Rules rules) {
        this.out = out;
        this.rules = rules;
    }

    void part(Part part) {
        switch (part) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
            case Part.NewPage turn -> {}
        }
    }

    private void paragraph(Paragraph paragraph) {
        Look look = paragraph.look();
        String tag = look.heading() > 0 ? "h" + Math.min(6, look.heading()) : "p";
        open(tag, look.boxed() ? "boxed" : "", rule(look, paragraph));
        if (!paragraph.marker().isEmpty()) {
            marker(paragraph);
        }
        if (paragraph.empty()) {
            out.append("<br>");
        }
        for (Inline inline : paragraph.content()) {
            switch (inline) {
                case Words words -> words(words);
                case Picture picture -> picture(picture);
                case Inline.Turn turn -> {}
                case Note note -> {
                    out.append("<sup class=\"mark\">");
                    Html.escape(note.mark(), out);
                    out.append("</sup>");
                }
            }
        }
        out.append("</").append(tag).append(">\n");
    }

    private void marker(Paragraph paragraph) {
        double hang = -paragraph.look().first();
        // The marker looks as its paragraph begins.
        Ink ink = paragraph.content().stream()
                .filter(Words.class::isInstance)
                .map(inline -> ((Words) inline).ink())
                .findFirst()
                .orElse(Ink.PLAIN);
        String width = hang > 4 ? "min-width:" + Rules.figure(hang) + "pt;" : "padding-right:0.4em;";
        out.append("<span class=\"marker ")
                .append(rules.named(width + rule(ink)))
                .append("\">");
        Html.escape(paragraph.marker(), out);
        out.append("</span>");
    }

    private static String rule(Look look, Paragraph paragraph) {
        StringBuilder rule = new StringBuilder();
        switch (look.side()) {
            case CENTRE -> rule.append("text-align:center;");
            case END -> rule.append("text-align:right;");
            case BOTH -> rule.append("text-align:justify;");
            case START -> {}
        }
        length(rule, "margin-left", look.left());
        length(rule, "margin-right", look.right());
        length(rule, "margin-top", look.before());
        length(rule, "margin-bottom", look.after());
        length(rule, "text-indent", look.first());
        // Lines stand by the paragraph's own type, whatever the size of the words in it.
        rule.append("font-size:").append(Rules.figure(paragraph.largest())).append("pt;");
        rule.append("line-height:");
        if (look.exact()) {
            rule.append(Rules.figure(Math.max(4, look.leading()))).append("pt;");
        } else {
            rule.append(Math.round(Math.clamp(look.leading(), 0.5, 6) * 135) / 100.0)
                    .append(';');
        }
        rule.append(Rules.colour("background-color", look.ground()));
        return rule.toString();
    }

    private static void length(StringBuilder rule, String property, double points) {
        if (Math.abs(points) > 0.2) {
            rule.append(Rules.length(property, Math.clamp(points, -200, 600)));
        }
    }

    private void words(Words words) {
        Ink ink = words.ink();
        String tag = ink.height() == Ink.Height.ABOVE ? "sup" : ink.height() == Ink.Height.BELOW ? "sub" : "span";
        out.append('<')
                .append(tag)
                .append(" class=\"")
                .append(rules.named(rule(ink)))
                .append("\">");
        String text = words.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\t') {
                Html.escape(text.substring(from, i), out);
                if (i < text.length()) {
                    out.append(c == '\n' ? "<br>" : "<span class=\"tab\">\t</span>");
                }
                from = i + 1;
            }
        }
        out.append("</").append(tag).append('>');
    }

    private static String rule(Ink ink) {
        StringBuilder rule = new StringBuilder();
        double size = ink.height() == Ink.Height.LINE ? ink.size() : ink.size() * 0.65;
        rule.append("font-size:").append(Rules.figure(Math.clamp(size, 4, 120))).append("pt;");
        switch (ink.face()) {
            case HEI -> rule.append("font-family:var(--hei);");
            case KAI -> rule.append("font-family:var(--kai);");
            case FANG -> rule.append("font-family:var(--fang);");
            case MONO -> rule.append("font-family:var(--mono);");
            case SONG -> {}
        }
        rule.append("font-weight:").append(ink.bold() ? 700 : 400).append(';');
        if (ink.italic()) {
            rule.append("font-style:italic;");
        }
        if (ink.underlined() || ink.struck()) {
            rule.append("text-decoration:")
                    .append(ink.underlined() ? "underline" : "")
                    .append(ink.underlined() && ink.struck() ? " " : "")
                    .append(ink.struck() ? "line-through" : "")
                    .append(';');
        }
        rule.append(Rules.colour("color", ink.colour())).append(Rules.colour("background-color", ink.ground()));
        return rule.toString();
    }

    private void picture(Picture picture) {
        String size = "width:" + Rules.figure(Math.clamp(picture.width(), 4, 1200)) + "pt;aspect-ratio:"
                + Rules.figure(Math.max(1, picture.width())) + "/" + Rules.figure(Math.max(1, picture.height())) + ";";
        out.append("<img class=\"").append(rules.named(size)).append("\" src=\"");
        Html.escape(picture.file(), out);
        out.append("\" alt=\"");
        Html.escape(picture.words(), out);
        out.append("\">");
    }

    private void table(Table table) {
        open(table);
        rows(table.rows());
        close();
    }

    /** For tables that go over several pages: rows follow, then {@link #close}. */
    void open(Table table) {
        double total = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        out.append("<div class=\"across\">");
        open("table", table.lined() ? "lined" : "bare", total > 20 ? "width:" + Rules.figure(total) + "pt;" : "");
        if (total > 20) {
            out.append("<colgroup>");
            for (double width : table.widths()) {
                out.append("<col class=\"")
                        .append(rules.named("width:" + Rules.figure(width * 100 / total) + "%;"))
                        .append("\">");
            }
            out.append("</colgroup>");
        }
        out.append("<tbody>\n");
    }

    void rows(List<Table.Row> rows) {
        for (Table.Row row : rows) {
            open("tr", "", row.height() > 1 ? "height:" + Rules.figure(row.height()) + "pt;" : "");
            for (Table.Cell cell : row.cells()) {
                cell(cell, row.heading() ? "th" : "td");
            }
            out.append("</tr>\n");
        }
    }

    private void cell(Table.Cell cell, String tag) {
        out.append('<').append(tag);
        if (cell.columns() > 1) {
            out.append(" colspan=\"").append(Math.min(cell.columns(), 1000)).append('"');
        }
        if (cell.rows() > 1) {
            out.append(" rowspan=\"").append(Math.min(cell.rows(), 5000)).append('"');
        }
        String rule = Rules.colour("background-color", cell.ground())
                + switch (cell.hang()) {
                    case TOP -> "";
                    case MIDDLE -> "vertical-align:middle;";
                    case BOTTOM -> "vertical-align:bottom;";
                };
        if (!rule.isEmpty()) {
            out.append(" class=\"").append(rules.named(rule)).append('"');
        }
        out.append('>');
        cell.content().forEach(this::part);
        out.append("</").append(tag).append('>');
    }

    void close() {
        out.append("</tbody></table></div>\n");
    }

    private void open(String tag, String name, String rule) {
        out.append('<').append(tag);
        String classes = rule.isEmpty() ? name : (name + " " + rules.named(rule)).strip();
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes).append('"');
        }
        out.append('>');
    }
}

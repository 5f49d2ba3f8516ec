package org.zhengyou.preview.render.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Inline.Note;
import org.zhengyou.preview.render.flow.Inline.Words;

/** Takes parts in their order and gives pages as they fill. */
public final class Pager {
    /** A remembered break is believed on a page filled at least so far; others stem from an older state of the text. */
    private static final double BELIEVED = 0.5;
    /** How much more than a page we put on one while waiting for a break that is remembered. */
    private static final double PATIENCE = 1.12;

    private static final Inline.Turn TURN = new Inline.Turn();

    private final Output out;
    private StringBuilder body = new StringBuilder();
    private Rules rules = new Rules();
    private Markup markup = new Markup(body, rules);
    private List<Note> notes = new ArrayList<>();
    private final List<Note> late = new ArrayList<>();
    private Paper paper;
    private Measure measure;
    private double filled;
    private boolean remembering;
    private boolean anything;
    private PageEdge head = PageEdge.NONE;
    private PageEdge foot = PageEdge.NONE;

    public Pager(Output out, Paper paper, boolean remembering) {
        this.out = out;
        this.paper = paper.sensible();
        this.measure = new Measure(this.paper.grid());
        this.remembering = remembering;
    }

    /** What stands at the head and at the foot of the pages that follow. */
    public void edges(PageEdge above, PageEdge below) throws IOException {
        head = above;
        foot = below;
        out.text(head.words() + foot.words());
    }

    /** The next pages are of that size. */
    public void turnTo(Paper next) throws IOException {
        Paper sensible = next.sensible();
        if (!sensible.equals(paper)) {
            if (anything) {
                page();
            }
            paper = sensible;
            measure = new Measure(paper.grid());
        }
    }

    public void add(Part part) throws IOException {
        switch (part) {
            case Part.NewPage turn -> {
                if (anything) {
                    page();
                }
            }
            case Paragraph paragraph -> {
                out.text(paragraph.text() + "\n");
                paragraph(paragraph);
            }
            case Table table -> {
                out.text(table.text());
                table(table);
            }
        }
    }

    private double room() {
        double whole = paper.bodyHeight() * (remembering ? PATIENCE : 1);
        return whole - filled;
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        int turn = paragraph.content().indexOf(TURN);
        if (turn >= 0) {
            turn(paragraph, turn);
            return;
        }
        double width = paper.bodyWidth();
        double height = measure.height(paragraph, width) + noteHeight(paragraph);
        if (height <= room() + 1 || filled == 0 && height <= paper.bodyHeight() * PATIENCE) {
            write(paragraph, height);
            return;
        }
        int fits = (int) ((room() - paragraph.look().before()) / measure.line(paragraph));
        int lines = measure.lines(paragraph, width);
        // Two lines at least on either page, and no heading is cut.
        if (paragraph.look().heading() > 0 || lines < 4 && filled > 0 || fits < 2 && filled > 0) {
            page();
            paragraph(paragraph);
            return;
        }
        int at = measure.cut(paragraph.content(), paragraph.look(), width, Math.max(2, Math.min(fits, lines - 2)));
        if (at <= 0) {
            if (filled > 0) {
                page();
            }
            write(paragraph, height);
            return;
        }
        List<Inline> head = new ArrayList<>();
        List<Inline> rest = new ArrayList<>();
        split(paragraph.content(), at, head, rest);
        write(new Paragraph(paragraph.look().broken(), paragraph.marker(), head), 0);
        page();
        if (!rest.isEmpty()) {
            paragraph(new Paragraph(paragraph.look().continued(), "", rest));
        }
    }

    /** A remembered break is taken where the page is filled well; else it stems from an older state of the text. */
    private void turn(Paragraph paragraph, int turn) throws IOException {
        List<Inline> content = paragraph.content();
        Paragraph head =
                new Paragraph(paragraph.look().broken(), paragraph.marker(), List.copyOf(content.subList(0, turn)));
        double height = head.empty() ? 0 : measure.height(head, paper.bodyWidth());
        if (filled + height < BELIEVED * paper.bodyHeight()) {
            List<Inline> whole = new ArrayList<>(content);
            whole.remove(turn);
            paragraph(new Paragraph(paragraph.look(), paragraph.marker(), whole));
            return;
        }
        remembering = true;
        List<Inline> rest = List.copyOf(content.subList(turn + 1, content.size()));
        if (head.content().stream()
                .allMatch(
                        inline -> inline instanceof Words words && words.text().isEmpty())) {
            page();
            paragraph(new Paragraph(paragraph.look(), paragraph.marker(), rest));
            return;
        }
        paragraph(head);
        page();
        if (!rest.isEmpty()) {
            paragraph(new Paragraph(paragraph.look().continued(), "", rest));
        }
    }

    private static void split(List<Inline> content, int at, List<Inline> head, List<Inline> rest) {
        int count = 0;
        for (Inline inline : content) {
            if (!(inline instanceof Words words)) {
                (count < at ? head : rest).add(inline);
                continue;
            }
            int length = words.text().length();
            int here = Math.clamp((long) at - count, 0, length);
            if (here > 0) {
                head.add(new Words(words.text().substring(0, here), words.ink()));
            }
            if (here < length) {
                rest.add(new Words(words.text().substring(here), words.ink()));
            }
            count += length;
        }
    }

    private void write(Paragraph paragraph, double height) {
        markup.part(paragraph);
        filled += height;
        anything = true;
        keepNotes(paragraph);
    }

    private void table(Table table) throws IOException {
        double width = paper.bodyWidth();
        List<Table.Row> headings =
                table.rows().stream().takeWhile(Table.Row::heading).toList();
        double headingHeight = 0;
        for (Table.Row row : headings) {
            headingHeight += measure.row(table, row, width);
        }
        boolean open = false;
        int spanned = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.rows().get(i);
            double height = measure.row(table, row, width);
            // Cells over several rows are never cut.
            boolean turn = remembered(row) && filled > BELIEVED * paper.bodyHeight();
            if ((height > room() || turn) && spanned <= 0 && filled > headingHeight + 1) {
                if (open) {
                    markup.close();
                    open = false;
                }
                page();
                if (i >= headings.size() && !headings.isEmpty()) {
                    markup.open(table);
                    markup.rows(headings);
                    filled += headingHeight;
                    open = true;
                }
            }
            if (!open) {
                markup.open(table);
                open = true;
            }
            markup.rows(List.of(row));
            anything = true;
            filled += height;
            spanned = Math.max(
                    spanned - 1,
                    row.cells().stream().mapToInt(Table.Cell::rows).max().orElse(1) - 1);
            for (Table.Cell cell : row.cells()) {
                cell.content().forEach(this::keepNotes);
            }
        }
        if (open) {
            markup.close();
        }
    }

    private static boolean remembered(Table.Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.content().stream())
                .anyMatch(part -> part instanceof Paragraph paragraph
                        && paragraph.content().contains(TURN));
    }

    private void keepNotes(Part part) {
        switch (part) {
            case Paragraph paragraph -> {
                for (Inline inline : paragraph.content()) {
                    if (inline instanceof Note note) {
                        (note.late() ? late : notes).add(note);
                    }
                }
            }
            case Table table ->
                table.rows()
                        .forEach(row ->
                                row.cells().forEach(cell -> cell.content().forEach(this::keepNotes)));
            case Part.NewPage turn -> {}
        }
    }

    private double noteHeight(Paragraph paragraph) {
        double sum = 0;
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Note note && !note.late()) {
                for (Paragraph line : note.body()) {
                    sum += measure.height(line, paper.bodyWidth());
                }
            }
        }
        return sum;
    }

    private void page() throws IOException {
        writeNotes(notes);
        notes = new ArrayList<>();
        String sheet = "max-width:" + Rules.figure(paper.width()) + "pt;min-height:" + Rules.figure(paper.height())
                + "pt;padding:" + Rules.figure(paper.top()) + "pt " + Rules.figure(paper.right()) + "pt "
                + Rules.figure(paper.bottom()) + "pt " + Rules.figure(paper.left()) + "pt;"
                + (paper.columns() > 1 ? "columns:" + paper.columns() + ";column-gap:20pt;" : "");
        String opened = "<article class=\"paper " + rules.named(sheet) + "\">\n" + head.head(paper, rules);
        out.page(opened + body + foot.foot(paper, rules) + "</article>", rules.toString());
        body = new StringBuilder();
        rules = new Rules();
        markup = new Markup(body, rules);
        filled = 0;
        anything = false;
    }

    private void writeNotes(List<Note> some) throws IOException {
        if (some.isEmpty()) {
            return;
        }
        body.append("<div class=\"notes\">");
        for (Note note : some) {
            body.append("<div class=\"note\"><sup class=\"mark\">");
            Html.escape(note.mark(), body);
            body.append("</sup><div>");
            for (Paragraph paragraph : note.body()) {
                out.text(paragraph.text() + "\n");
                markup.part(paragraph);
            }
            body.append("</div></div>");
        }
        body.append("</div>");
    }

    /** Gives the last page; a text without anything is one empty page. */
    public void finish() throws IOException {
        writeNotes(late);
        page();
    }
}

package org.zhengyou.report.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhengyou.report.template.Draft.Block;
import org.zhengyou.report.template.Draft.Span;
import org.zhengyou.report.template.Node.Mark;

/** Gathers spans into blocks, counts headings and attachments, and leaves out lines that stayed empty. */
final class Blocks {
    private final Typography typography;
    private final List<Block> done = new ArrayList<>();
    private final int[] headings = new int[5];
    private final List<List<Span>> attachments = new ArrayList<>();
    private int attachmentsAt;
    private Mark mark = Mark.PARAGRAPH;
    private List<Span> line = new ArrayList<>();

    Blocks(Typography typography) {
        this.typography = typography;
    }

    void begin(Mark next) {
        end();
        mark = next;
    }

    void add(Span span) {
        line.add(span);
    }

    Draft draft() {
        end();
        for (int i = 0; i < attachments.size(); i++) {
            String label = i > 0 ? "attachment.next" : attachments.size() > 1 ? "attachment.many" : "attachment";
            done.add(
                    attachmentsAt + i,
                    new Block.Attachment(
                            typography.word(label).replace("#", Integer.toString(i + 1)), attachments.get(i)));
        }
        return new Draft(done);
    }

    private void end() {
        var spans = List.copyOf(merged(line));
        line = new ArrayList<>();
        if (Draft.plain(spans).isBlank()) {
            return;
        }
        switch (mark) {
            case TITLE -> done.add(new Block.Title(spans));
            case NUMBER -> done.add(new Block.DocumentNumber(spans));
            case RECIPIENT -> done.add(new Block.Recipient(recipient(spans)));
            case HEADING_1 -> done.add(heading(1, spans));
            case HEADING_2 -> done.add(heading(2, spans));
            case HEADING_3 -> done.add(heading(3, spans));
            case HEADING_4 -> done.add(heading(4, spans));
            case ATTACHMENT -> {
                attachmentsAt = attachments.isEmpty() ? done.size() : attachmentsAt;
                attachments.add(spans);
            }
            case ISSUER -> done.add(new Block.Issuer(spans));
            case DATE -> done.add(new Block.Dated(spans));
            case PARAGRAPH -> done.add(new Block.Paragraph(lead(), spans));
        }
    }

    private Block heading(int level, List<Span> spans) {
        headings[level]++;
        Arrays.fill(headings, level + 1, headings.length, 0);
        String label = typography.numbered(Draft.plain(spans)) ? "" : typography.label(level, headings[level]);
        return new Block.Heading(level, label, spans);
    }

    /** Takes back the heading just before, if text runs in after it. */
    private List<Block.Heading> lead() {
        if (!done.isEmpty()
                && done.getLast() instanceof Block.Heading heading
                && typography.runsIn(Draft.plain(heading.spans()))) {
            done.removeLast();
            return List.of(spaced(heading));
        }
        return List.of();
    }

    /** Between two sentences of a Western text stands a space. */
    private static Block.Heading spaced(Block.Heading heading) {
        if (!Draft.plain(heading.spans()).endsWith(".")) {
            return heading;
        }
        var spans = new ArrayList<>(heading.spans());
        spans.add(new Span.Words(" "));
        return new Block.Heading(heading.level(), heading.label(), merged(spans));
    }

    private List<Span> recipient(List<Span> spans) {
        String text = Draft.plain(spans);
        if (Tokens.halfWidth(text.charAt(text.length() - 1)) == ':') {
            return spans;
        }
        var withColon = new ArrayList<>(spans);
        withColon.add(new Span.Words(typography.word("recipient.colon")));
        return merged(withColon);
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            if (span instanceof Span.Words(var text)
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Span.Words(var before)) {
                merged.set(merged.size() - 1, new Span.Words(before + text));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}

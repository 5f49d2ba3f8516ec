package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Table;

/** The blocks of a Markdown text. */
final class MarkdownBlocks {
    private static final double STEP = 24;
    private static final double[] SIZES = {22, 17, 14.5, 13, 12, 12};
    private static final Ink INK = Ink.PLAIN.sized(12);
    private static final Look LOOK = Look.PLAIN.led(1.2).spaced(0, 7);

    private final Pager pager;

    MarkdownBlocks(Pager pager) {
        this.pager = pager;
    }

    /** @param marker for the first of them */
    void children(Node parent, double left, String marker) throws IOException {
        String sign = marker;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, left, sign);
            sign = "";
        }
    }

    private void block(Node node, double left, String marker) throws IOException {
        switch (node) {
            case Heading heading -> {
                int level = heading.getLevel();
                Ink ink = INK.sized(SIZES[level - 1]).faced(Ink.Face.HEI).emboldened();
                Look look = LOOK.headed(level).indented(left, 0).spaced(12, 7);
                pager.add(new Paragraph(look, marker, MarkdownWords.of(node, ink)));
            }
            case BulletList list -> list(list, left, null);
            case OrderedList list ->
                list(list, left, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case BlockQuote quote -> children(quote, left + STEP, marker);
            case FencedCodeBlock code -> code(code.getLiteral(), left);
            case IndentedCodeBlock code -> code(code.getLiteral(), left);
            case HtmlBlock html -> code(html.getLiteral(), left);
            case ThematicBreak rule -> pager.add(Paragraph.of(LOOK.sided(Look.Side.CENTRE), "\u2042", INK));
            case TableBlock table -> pager.add(table(table));
            default -> {
                double first = marker.isEmpty() ? 0 : -STEP * 0.75;
                pager.add(new Paragraph(LOOK.indented(left, first), marker, MarkdownWords.of(node, INK)));
            }
        }
    }

    private void list(Node list, double left, @Nullable Integer start) throws IOException {
        int number = start == null ? 0 : start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                children(item, left + STEP, start == null ? "\u2022" : number++ + ".");
            }
        }
    }

    private void code(String text, double left) throws IOException {
        String shown = text.stripTrailing().replace("\t", "    ").replace(' ', '\u00A0');
        Look look = Look.PLAIN.indented(left, 0).spaced(2, 9).framed("f4f2ee");
        pager.add(Paragraph.of(look, shown, INK.sized(10).faced(Ink.Face.MONO)));
    }

    private static Table table(TableBlock block) {
        List<Table.Row> rows = new ArrayList<>();
        for (Node section = block.getFirstChild(); section != null; section = section.getNext()) {
            boolean heading = section instanceof TableHead;
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                List<Table.Cell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    Ink ink = INK.sized(10.5);
                    Look look = Look.PLAIN.sided(side(cell));
                    Paragraph words = new Paragraph(look, "", MarkdownWords.of(cell, heading ? ink.emboldened() : ink));
                    cells.add(new Table.Cell(1, 1, List.of(words), heading ? "f4f2ee" : null, Table.Hang.TOP));
                }
                rows.add(new Table.Row(cells, heading, 0));
            }
        }
        return new Table(List.of(), rows, true);
    }

    private static Look.Side side(Node node) {
        if (node instanceof TableCell cell && cell.getAlignment() != null) {
            return switch (cell.getAlignment()) {
                case LEFT -> Look.Side.START;
                case CENTER -> Look.Side.CENTRE;
                case RIGHT -> Look.Side.END;
            };
        }
        return Look.Side.START;
    }
}

package org.zhengyou.preview.render.word;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;

/** The words of one Markdown block. */
final class MarkdownWords {
    private final List<Inline> out = new ArrayList<>();

    private MarkdownWords() {}

    static List<Inline> of(Node block, Ink ink) {
        MarkdownWords words = new MarkdownWords();
        words.walk(block, ink);
        return List.copyOf(words.out);
    }

    private void walk(Node parent, Ink ink) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> add(text.getLiteral(), ink);
                case Code code -> add(code.getLiteral(), ink.faced(Ink.Face.MONO));
                case HtmlInline html -> add(html.getLiteral(), ink);
                case Emphasis emphasis -> walk(emphasis, ink.slanted());
                case StrongEmphasis strong -> walk(strong, ink.emboldened());
                case HardLineBreak line -> add("\n", ink);
                case SoftLineBreak line -> soft(line, ink);
                case Link link -> link(link, ink);
                case Image image -> walk(image, ink.slanted());
                default -> walk(node, ink);
            }
        }
    }

    /** Between Chinese characters a line break of the source is nothing; between words it is a space. */
    private void soft(SoftLineBreak line, Ink ink) {
        boolean chinese = line.getPrevious() instanceof Text before
                && !before.getLiteral().isEmpty()
                && before.getLiteral().charAt(before.getLiteral().length() - 1) >= 0x2E80;
        add(chinese ? "" : " ", ink);
    }

    private void link(Link link, Ink ink) {
        int before = out.size();
        walk(link, ink);
        StringBuilder shown = new StringBuilder();
        for (Inline inline : out.subList(before, out.size())) {
            shown.append(inline instanceof Words words ? words.text() : "");
        }
        String address = link.getDestination();
        if (!shown.toString().equals(address) && !address.startsWith("#")) {
            add(" (" + address + ")", ink);
        }
    }

    private void add(String text, Ink ink) {
        if (!text.isEmpty()) {
            out.add(new Words(text, ink));
        }
    }
}

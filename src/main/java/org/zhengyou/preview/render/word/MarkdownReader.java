package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paper;

/** Markdown. HTML in it is shown as it is typed, pictures by their words, links with their addresses. */
final class MarkdownReader {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final int MOST = 8_000_000;

    private MarkdownReader() {}

    static void read(Path file, Output out) throws IOException {
        Node document;
        try (Reader in = PlainReader.open(file)) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[16 * 1024];
            int n;
            while ((n = in.read(buffer)) > 0) {
                text.append(buffer, 0, n);
                if (text.length() > MOST) {
                    throw new FileRefused(Reason.TOO_LARGE);
                }
            }
            document = PARSER.parse(text.toString());
        }
        Pager pager = new Pager(out, Paper.A4, false);
        MarkdownBlocks blocks = new MarkdownBlocks(pager);
        blocks.children(document, 0, "");
        pager.finish();
    }
}

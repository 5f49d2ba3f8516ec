package org.zhengyou.preview.render.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.inspect.TextFile;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paper;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;

/** Plain text: a line is a paragraph, a form feed a new page. */
final class PlainReader {
    /** Longer lines are cut, so that measuring one does not take for ever. */
    private static final int LINE = 4_000;

    private static final Ink INK = Ink.PLAIN.sized(12);
    private static final Look LOOK = Look.PLAIN.led(1.15);

    private PlainReader() {}

    static Reader open(Path file) throws IOException {
        Charset charset = TextFile.charset(file).orElseThrow(() -> new FileRefused(Reason.DAMAGED));
        return TextFile.open(file, charset);
    }

    static void read(Path file, Output out) throws IOException {
        Pager pager = new Pager(out, Paper.A4, false);
        try (BufferedReader lines = new BufferedReader(open(file))) {
            StringBuilder line = new StringBuilder();
            @Nullable Integer c = next(lines);
            boolean returned = false;
            while (c != null) {
                char at = (char) c.intValue();
                boolean second = at == '\n' && returned;
                returned = at == '\r';
                if (at == '\n' || at == '\r' || at == '\f') {
                    if (!second) {
                        add(pager, line);
                    }
                    if (at == '\f') {
                        pager.add(new Part.NewPage());
                    }
                } else {
                    line.append(at);
                    if (line.length() >= LINE && !Character.isHighSurrogate(at)) {
                        add(pager, line);
                    }
                }
                c = next(lines);
            }
            if (!line.isEmpty()) {
                add(pager, line);
            }
        }
        pager.finish();
    }

    private static void add(Pager pager, StringBuilder line) throws IOException {
        String text = line.toString();
        line.setLength(0);
        if (text.isEmpty()) {
            pager.add(new Paragraph(LOOK, "", java.util.List.of()));
        } else {
            // Spaces set the first line in, and would be lost.
            pager.add(Paragraph.of(LOOK, text.replace("  ", "\u00A0 "), INK));
        }
    }

    private static @Nullable Integer next(Reader in) throws IOException {
        int c = in.read();
        return c < 0 ? null : Integer.valueOf(c);
    }
}

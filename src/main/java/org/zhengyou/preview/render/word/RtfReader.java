package org.zhengyou.preview.render.word;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paper;

/** Takes an .rtf to pieces: groups, control words and bytes. What they mean is left to {@link RtfText}. */
final class RtfReader {
    private static final int DEPTH = 500;
    private static final int WORD = 32;
    private static final long MOST_BINARY = 100_000_000;

    private final InputStream in;
    private final RtfText text;
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private int pushed = -1;
    private int skip;

    private RtfReader(InputStream in, RtfText text) {
        this.in = in;
        this.text = text;
    }

    static void read(Path file, Output out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Pager pager = new Pager(out, Paper.A4, false);
            RtfText text = new RtfText(pager, out);
            RtfReader reader = new RtfReader(in, text);
            reader.read();
            text.end(reader.state);
            pager.finish();
        }
    }

    private int next() throws IOException {
        int c = pushed >= 0 ? pushed : in.read();
        pushed = -1;
        return c;
    }

    private void read() throws IOException {
        boolean begun = false;
        int c;
        while ((c = next()) >= 0) {
            switch (c) {
                case '{' -> {
                    begun = true;
                    groups.push(state);
                    if (groups.size() > DEPTH) {
                        throw new FileRefused(Reason.DAMAGED);
                    }
                    state = state.copy();
                    skip = 0;
                }
                case '}' -> {
                    text.leave(state);
                    if (groups.isEmpty()) {
                        throw new FileRefused(Reason.DAMAGED);
                    }
                    state = groups.pop();
                    skip = 0;
                    if (groups.isEmpty()) {
                        return;
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> {
                    if (!begun) {
                        throw new FileRefused(Reason.DAMAGED);
                    }
                    literal(c);
                }
            }
        }
        // Ended before its last group did: what came is shown, as other programs do.
        if (!begun) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    private void literal(int c) throws IOException {
        if (skip > 0) {
            skip--;
        } else {
            text.octet(state, c);
        }
    }

    private void control() throws IOException {
        int c = next();
        if (c == '\'') {
            int value = Character.digit(next(), 16) * 16 + Character.digit(next(), 16);
            literal(value & 0xFF);
            return;
        }
        if (!letter(c)) {
            switch (c) {
                case '\\', '{', '}' -> literal(c);
                case '~' -> text.character(state, '\u00A0');
                case '_' -> text.character(state, '\u2011');
                case '*' -> state.optional = true;
                case '\r', '\n' -> text.word(state, "par", 1, false);
                default -> {}
            }
            return;
        }
        StringBuilder word = new StringBuilder();
        while (letter(c) && word.length() < WORD) {
            word.append((char) c);
            c = next();
        }
        boolean negative = c == '-';
        if (negative) {
            c = next();
        }
        long number = 0;
        boolean given = false;
        while (c >= '0' && c <= '9') {
            number = Math.min(number * 10 + c - '0', Integer.MAX_VALUE);
            given = true;
            c = next();
        }
        if (c != ' ') {
            pushed = c;
        }
        int value = (int) (negative ? -number : number);
        switch (word.toString()) {
            case "u" -> {
                text.character(state, (char) value);
                skip = state.fallback;
            }
            case "uc" -> state.fallback = Math.clamp(value, 0, 10);
            case "bin" -> in.skipNBytes(Math.min(number, MOST_BINARY));
            default -> text.word(state, word.toString(), value, given);
        }
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

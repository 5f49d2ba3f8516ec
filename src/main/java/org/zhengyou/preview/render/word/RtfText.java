package org.zhengyou.preview.render.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.flow.Table;
import org.zhengyou.preview.render.word.RtfState.Target;

/** What the control words of an .rtf mean. */
final class RtfText {
    private static final Map<Integer, String> CHARSETS =
            Map.of(128, "windows-31j", 129, "x-windows-949", 134, "GBK", 136, "Big5", 204, "windows-1251");
    private static final int MOST_PICTURE = 80_000_000;

    private final Pager pager;
    private final Pictures pictures;
    private final RtfTable table = new RtfTable();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final List<String> colours = new ArrayList<>();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final StringBuilder hex = new StringBuilder();
    private final StringBuilder fontName = new StringBuilder();
    private final List<Inline> note = new ArrayList<>();
    private List<Inline> content = new ArrayList<>();
    private Charset common = Charset.forName("windows-1252");
    private Ink ink = Ink.PLAIN;
    private int rgb;
    private int notes;
    private int pictured;
    private int pictureWidth;
    private int pictureHeight;

    RtfText(Pager pager, Output out) {
        this.pager = pager;
        this.pictures = new Pictures(out);
    }

    /** One byte of text, in the character set of its font. */
    void octet(RtfState state, int value) {
        switch (state.target) {
            case TEXT, NOTE -> {
                if (!state.hidden) {
                    ink(state);
                    octets.write(value);
                }
            }
            case FONTS -> {
                if (value != ';') {
                    fontName.append((char) value);
                }
            }
            case COLOURS -> {
                if (value == ';') {
                    colours.add(String.format("%06x", rgb & 0xFFFFFF));
                    rgb = 0;
                }
            }
            case PICTURE -> {
                if (hex.length() < MOST_PICTURE && Character.digit(value, 16) >= 0) {
                    hex.append((char) value);
                }
            }
            case NOWHERE -> {}
        }
    }

    void character(RtfState state, char c) {
        if ((state.target == Target.TEXT || state.target == Target.NOTE) && !state.hidden) {
            ink(state);
            flush(state);
            add(state, String.valueOf(c));
        }
    }

    private void ink(RtfState state) {
        String name = fonts.get(state.font);
        String colour = state.colour > 0 && state.colour < colours.size() ? colours.get(state.colour) : null;
        Ink now = new Ink(
                Faces.of(name, Ink.Face.SONG),
                Math.clamp(state.size / 2.0, 2, 200),
                state.bold,
                state.italic,
                state.underlined,
                state.struck,
                state.height,
                colour,
                null);
        if (!now.equals(ink)) {
            flush(state);
            ink = now;
        }
    }

    private void flush(RtfState state) {
        if (octets.size() > 0) {
            add(state, octets.toString(charsets.getOrDefault(state.font, common)));
            octets.reset();
        }
    }

    private void add(RtfState state, String text) {
        List<Inline> into = state.target == Target.NOTE ? note : content;
        if (!into.isEmpty()
                && into.getLast() instanceof Words last
                && last.ink().equals(ink)) {
            into.set(into.size() - 1, new Words(last.text() + text, ink));
        } else {
            into.add(new Words(text, ink));
        }
    }

    /** A group ends. */
    void leave(RtfState state) throws IOException {
        switch (state.target) {
            case TEXT, NOTE -> {
                flush(state);
                if (state.target == Target.NOTE && !note.isEmpty()) {
                    Paragraph body = new Paragraph(Look.PLAIN, "", List.copyOf(note));
                    content.add(new Inline.Note(Integer.toString(++notes), List.of(body), false));
                    note.clear();
                }
            }
            case FONTS -> {
                if (!fontName.isEmpty()) {
                    byte[] raw = fontName.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                    fonts.put(state.font, new String(raw, charsets.getOrDefault(state.font, common)).strip());
                    fontName.setLength(0);
                }
            }
            case PICTURE -> picture();
            default -> {}
        }
    }

    private void picture() throws IOException {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                    (byte) (Character.digit(hex.charAt(2 * i), 16) * 16 + Character.digit(hex.charAt(2 * i + 1), 16));
        }
        hex.setLength(0);
        if (bytes.length < 8 || pictureWidth < 20 || pictureHeight < 20) {
            return;
        }
        String file = pictures.file("p" + ++pictured, "image/png", () -> bytes);
        if (file != null) {
            content.add(new Inline.Picture(file, pictureWidth / 20.0, pictureHeight / 20.0, ""));
        }
    }

    void word(RtfState state, String word, int value, boolean given) throws IOException {
        boolean on = !given || value != 0;
        if (RtfWords.destination(state, word)) {
            return;
        }
        if (state.target == Target.TEXT || state.target == Target.NOTE) {
            flush(state);
        }
        switch (word) {
            case "ansicpg" ->
                common = charset("windows-" + value, value == 936 ? "GBK" : value == 65001 ? "UTF-8" : "windows-1252");
            case "f" -> state.font = value;
            case "fcharset" -> {
                String name = CHARSETS.get(value);
                if (name != null) {
                    charsets.put(state.font, charset(name, "GBK"));
                }
            }
            case "red" -> rgb |= (value & 0xFF) << 16;
            case "green" -> rgb |= (value & 0xFF) << 8;
            case "blue" -> rgb |= value & 0xFF;
            case "picwgoal" -> pictureWidth = value;
            case "pichgoal" -> pictureHeight = value;
            case "tab" -> character(state, '\t');
            case "line" -> character(state, '\n');
            case "emdash" -> character(state, '\u2014');
            case "endash" -> character(state, '\u2013');
            case "lquote" -> character(state, '\u2018');
            case "rquote" -> character(state, '\u2019');
            case "ldblquote" -> character(state, '\u201C');
            case "rdblquote" -> character(state, '\u201D');
            case "bullet" -> character(state, '\u2022');
            case "par", "sect" -> paragraph(state);
            case "page" -> {
                if (state.target == Target.TEXT) {
                    if (!content.isEmpty()) {
                        paragraph(state);
                    }
                    pager.add(new Part.NewPage());
                }
            }
            case "cell" -> table.cell(take(state));
            case "row" -> table.row();
            case "trowd" -> table.plan();
            case "cellx" -> table.edge(value);
            case "clmgf" -> table.merges(true);
            case "clmrg" -> table.merges(false);
            case "clvmgf" -> table.mergesDown(true);
            case "clvmrg" -> table.mergesDown(false);
            default -> RtfWords.look(state, word, value, on);
        }
    }

    private static Charset charset(String name, String otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName(otherwise);
    }

    private Paragraph take(RtfState state) {
        if (content.isEmpty()) {
            ink(state);
            content.add(new Words("", ink));
        }
        Paragraph paragraph = new Paragraph(state.look(), "", List.copyOf(content));
        content = new ArrayList<>();
        return paragraph;
    }

    private void paragraph(RtfState state) throws IOException {
        if (state.target != Target.TEXT) {
            return;
        }
        if (state.inTable) {
            table.paragraph(take(state));
            return;
        }
        end();
        pager.add(take(state));
    }

    /** What is still open is shown too: the last paragraph need not end. */
    void end(RtfState state) throws IOException {
        end();
        if (!content.isEmpty()) {
            pager.add(take(state));
        }
    }

    private void end() throws IOException {
        @Nullable Table done = table.finish();
        if (done != null) {
            pager.add(done);
        }
    }
}

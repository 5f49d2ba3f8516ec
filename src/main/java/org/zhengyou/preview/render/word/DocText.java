package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.ParagraphSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Look.Side;
import org.zhengyou.preview.render.flow.Numerals;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Pictures;

/** The paragraphs of a .doc. */
final class DocText {
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final HWPFDocument document;
    private final Pictures pictures;
    private final PicturesTable table;
    private final AbstractWordUtils.NumberingState numbers = new AbstractWordUtils.NumberingState();
    private int feet;
    private int ends;
    private boolean instruction;

    DocText(HWPFDocument document, Output out) {
        this.document = document;
        this.pictures = new Pictures(out);
        this.table = document.getPicturesTable();
    }

    List<Part> paragraph(Paragraph paragraph) throws IOException {
        List<Part> parts = new ArrayList<>();
        if (paragraph.pageBreakBefore()) {
            parts.add(new Part.NewPage());
        }
        Look look = look(paragraph);
        String marker = marker(paragraph);
        List<Inline> content = new ArrayList<>();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isVanished() || run.isMarkedDeleted()) {
                continue;
            }
            Ink ink = ink(run);
            StringBuilder words = new StringBuilder();
            String text = run.text();
            for (int j = 0; j < text.length(); j++) {
                char c = text.charAt(j);
                switch (c) {
                    case FIELD -> instruction = true;
                    case FIELD_RESULT, FIELD_END -> instruction = false;
                    case '\f' -> {
                        add(content, words, ink);
                        if (!content.isEmpty()) {
                            parts.add(
                                    new org.zhengyou.preview.render.flow.Paragraph(look, marker, List.copyOf(content)));
                            content.clear();
                            marker = "";
                        }
                        parts.add(new Part.NewPage());
                    }
                    case '\u000B' -> words.append('\n');
                    case '\u001E' -> words.append('-');
                    case '\u0001', '\u0008' -> {
                        add(content, words, ink);
                        picture(run, content);
                    }
                    case '\u0002' -> {
                        add(content, words, ink);
                        note(run.getStartOffset() + j, content);
                    }
                    default -> {
                        if (!instruction && (c >= ' ' || c == '\t')) {
                            words.append(c);
                        }
                    }
                }
            }
            add(content, words, ink);
            if (content.isEmpty()) {
                content.add(new Words("", ink));
            }
        }
        boolean pageOnly = !parts.isEmpty()
                && parts.getLast() instanceof Part.NewPage
                && content.stream()
                        .allMatch(inline ->
                                inline instanceof Words words && words.text().isEmpty());
        if (!pageOnly || paragraph.pageBreakBefore()) {
            parts.add(new org.zhengyou.preview.render.flow.Paragraph(look, marker, List.copyOf(content)));
        }
        return parts;
    }

    private static void add(List<Inline> content, StringBuilder words, Ink ink) {
        if (words.isEmpty()) {
            return;
        }
        String text = words.toString();
        words.setLength(0);
        if (!content.isEmpty()
                && content.getLast() instanceof Words last
                && last.ink().equals(ink)) {
            content.set(content.size() - 1, new Words(last.text() + text, ink));
        } else {
            content.add(new Words(text, ink));
        }
    }

    private void picture(CharacterRun run, List<Inline> content) throws IOException {
        @Nullable Picture picture = table.hasPicture(run) ? table.extractPicture(run, true) : null;
        if (picture == null) {
            return;
        }
        double width = picture.getDxaGoal() / 20.0 * scale(picture.getHorizontalScalingFactor());
        double height = picture.getDyaGoal() / 20.0 * scale(picture.getVerticalScalingFactor());
        String file = pictures.file("@" + picture.getStartOffset(), picture.getMimeType(), picture::getContent);
        if (file != null && width >= 1 && height >= 1) {
            content.add(new Inline.Picture(file, width, height, ""));
        }
    }

    private static double scale(int thousandths) {
        return thousandths <= 0 ? 1 : thousandths / 1000.0;
    }

    private void note(int position, List<Inline> content) {
        Inline.@Nullable Note note = note(document.getFootnotes(), document.getFootnoteRange(), position, false);
        if (note == null) {
            note = note(document.getEndnotes(), document.getEndnoteRange(), position, true);
        }
        if (note != null) {
            content.add(note);
        }
    }

    private Inline.@Nullable Note note(Notes notes, Range range, int position, boolean late) {
        int index = notes.getNotesCount() == 0 ? -1 : notes.getNoteIndexByAnchorPosition(position);
        if (index < 0) {
            return null;
        }
        String text = range.text();
        int from = Math.clamp(notes.getNoteTextStartOffset(index), 0, text.length());
        int to = Math.clamp(notes.getNoteTextEndOffset(index), from, text.length());
        String words = text.substring(from, to)
                .replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "")
                .strip();
        String mark = late ? Numerals.of(++ends, "lowerRoman") : Integer.toString(++feet);
        return new Inline.Note(
                mark,
                List.of(org.zhengyou.preview.render.flow.Paragraph.of(Look.PLAIN, words, Ink.PLAIN.sized(9))),
                late);
    }

    private String marker(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        try {
            String text = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), (char) paragraph.getIlvl());
            return text == null ? "" : DocxNumbers.bullet(text.strip());
        } catch (RuntimeException e) {
            // A list that is not in the file's tables.
            return "";
        }
    }

    private Look look(Paragraph paragraph) {
        int spacing = paragraph.getLineSpacing().toInt();
        short height = (short) (spacing & 0xFFFF);
        boolean multiple = spacing >> 16 != 0;
        boolean exact = !multiple && (height < 0 || height > 300);
        double leading = multiple ? height / 240.0 : exact ? Math.abs(height) / 20.0 : 1;
        ParagraphProperties indents = indents(paragraph);
        return new Look(
                heading(paragraph),
                switch (paragraph.getJustification()) {
                    case 1 -> Side.CENTRE;
                    case 2 -> Side.END;
                    case 3, 4, 5 -> Side.BOTH;
                    default -> Side.START;
                },
                indents.getIndentFromLeft() / 20.0,
                paragraph.getIndentFromRight() / 20.0,
                indents.getFirstLineIndent() / 20.0,
                Math.max(0, paragraph.getSpacingBefore() / 20.0),
                Math.max(0, paragraph.getSpacingAfter() / 20.0),
                leading <= 0 ? 1 : leading,
                exact,
                null,
                false);
    }

    /** A list's levels have indents of their own, which cover those of the style and not the paragraph's. */
    private ParagraphProperties indents(Paragraph paragraph) {
        ParagraphProperties own = paragraph.getProps();
        if (!paragraph.isInList()) {
            return own;
        }
        try {
            StyleSheet styles = document.getStyleSheet();
            int index = paragraph.getStyleIndex();
            @Nullable
            ParagraphProperties style =
                    index >= 0 && index < styles.numStyles() ? styles.getParagraphStyle(index) : null;
            boolean direct = style == null || style.getIndentFromLeft() != own.getIndentFromLeft();
            @Nullable
            ListLevel level = direct
                    ? null
                    : document.getListTables().getLevel(paragraph.getList().getLsid(), paragraph.getIlvl());
            byte @Nullable [] changes = level == null ? null : level.getGrpprlPapx();
            return changes == null || changes.length == 0
                    ? own
                    : ParagraphSprmUncompressor.uncompressPAP(own, changes, 0);
        } catch (RuntimeException e) {
            // A list that is not in the file's tables.
            return own;
        }
    }

    private int heading(Paragraph paragraph) {
        int level = paragraph.getLvl();
        if (level >= 0 && level < 9) {
            return Math.min(6, level + 1);
        }
        // Some files name styles that they do not have.
        int index = paragraph.getStyleIndex();
        @Nullable
        StyleDescription style = index >= 0 && index < document.getStyleSheet().numStyles()
                ? document.getStyleSheet().getStyleDescription(index)
                : null;
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return name.matches("heading [1-6].*") ? name.charAt(8) - '0' : name.equals("title") ? 1 : 0;
    }

    private static Ink ink(CharacterRun run) {
        String hex = colour(run.getIco24());
        return new Ink(
                Faces.of(run.getFontName(), Ink.Face.SONG),
                Math.clamp(run.getFontSize() / 2.0, 2, 200),
                run.isBold(),
                run.isItalic(),
                run.getUnderlineCode() != 0,
                run.isStrikeThrough() || run.isDoubleStrikeThrough(),
                switch (run.getSubSuperScriptIndex()) {
                    case 1 -> Ink.Height.ABOVE;
                    case 2 -> Ink.Height.BELOW;
                    default -> Ink.Height.LINE;
                },
                hex,
                null);
    }

    /** Blue, green, red from the top; the highest byte says that it is automatic. */
    private static @Nullable String colour(int ico24) {
        if (ico24 <= 0 || ico24 >>> 24 != 0) {
            return null;
        }
        return String.format("%02x%02x%02x", ico24 & 0xFF, ico24 >> 8 & 0xFF, ico24 >> 16 & 0xFF);
    }
}

package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Numerals;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Footnotes and endnotes of a docx, numbered in the order in which the text refers to them. */
final class DocxNotes {
    private final DocxDocument document;
    private final Map<String, Element> foot;
    private final Map<String, Element> end;
    private int feet;
    private int ends;

    DocxNotes(DocxDocument document, Zip zip, Map<String, String> parts) throws IOException {
        this.document = document;
        this.foot = read(zip, parts.get("footnotes"), "w:footnote");
        this.end = read(zip, parts.get("endnotes"), "w:endnote");
    }

    private static Map<String, Element> read(Zip zip, @Nullable String part, String name) throws IOException {
        Map<String, Element> notes = new HashMap<>();
        @Nullable Element root = part == null ? null : zip.part(part);
        if (root != null) {
            root.children(name).forEach(note -> notes.put(note.attribute("w:id", ""), note));
        }
        return notes;
    }

    Inline.@Nullable Note note(String id, boolean late) throws IOException {
        // Taken out: a note that refers to itself would have no end.
        @Nullable Element note = (late ? end : foot).remove(id);
        if (note == null) {
            return null;
        }
        List<Paragraph> body = new ArrayList<>();
        String mark = late ? Numerals.of(++ends, "lowerRoman") : Integer.toString(++feet);
        for (Part part : document.parts(note)) {
            if (part instanceof Paragraph paragraph) {
                body.add(paragraph);
            }
        }
        return new Inline.Note(mark, body, late);
    }
}

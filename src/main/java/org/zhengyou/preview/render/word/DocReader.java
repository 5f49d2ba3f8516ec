package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Section;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Ink;
import org.zhengyou.preview.render.flow.Look;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Paper;
import org.zhengyou.preview.render.flow.Part;

/** Reads a .doc, or a .wps of the same shape. */
final class DocReader {
    private DocReader() {}

    static void read(Path file, Output out) throws IOException {
        try (POIFSFileSystem poifs = new POIFSFileSystem(file.toFile(), true)) {
            if (!poifs.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new FileRefused(Reason.UNKNOWN);
            }
            try (HWPFDocument document = new HWPFDocument(poifs)) {
                read(document, out);
            } catch (OldWordFileFormatException e) {
                old(poifs, out);
            }
        }
    }

    private static void read(HWPFDocument document, Output out) throws IOException {
        Range range = document.getRange();
        Pager pager = new Pager(out, paper(range.getSection(0)), false);
        DocText text = new DocText(document, out);
        for (int i = 0; i < range.numSections(); i++) {
            if (i > 0) {
                pager.turnTo(paper(range.getSection(i)));
            }
            for (Part part : parts(range.getSection(i), text)) {
                pager.add(part);
            }
        }
        Range boxes = document.getMainTextboxRange();
        if (boxes != null && !boxes.text().isBlank()) {
            for (Part part : parts(boxes, text)) {
                pager.add(part);
            }
        }
        pager.finish();
    }

    private static List<Part> parts(Range range, DocText text) throws IOException {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                parts.add(new DocTables(text).read(table));
                i += Math.max(1, table.numParagraphs());
            } else {
                parts.addAll(text.paragraph(paragraph));
                i++;
            }
        }
        return parts;
    }

    private static Paper paper(Section section) {
        return new Paper(
                section.getPageWidth() / 20.0,
                section.getPageHeight() / 20.0,
                Math.abs(section.getMarginTop()) / 20.0,
                section.getMarginRight() / 20.0,
                Math.abs(section.getMarginBottom()) / 20.0,
                section.getMarginLeft() / 20.0,
                36,
                36,
                0,
                section.getNumColumns());
    }

    /** The format of the years before 1997: its words alone. */
    private static void old(POIFSFileSystem poifs, Output out) throws IOException {
        Pager pager = new Pager(out, Paper.A4, false);
        try (Word6Extractor words = new Word6Extractor(poifs)) {
            for (String line : words.getText().split("\\R", -1)) {
                pager.add(org.zhengyou.preview.render.flow.Paragraph.of(
                        Look.PLAIN.led(1.15), line.strip(), Ink.PLAIN.sized(12)));
            }
        }
        pager.finish();
    }
}

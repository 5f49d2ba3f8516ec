package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.PageEdge;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Reads a docx block by block: the first page is there while the rest is still packed. */
final class DocxReader {
    private DocxReader() {}

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file)) {
            String part = zip.relationsByType("").get("officeDocument");
            if (part == null) {
                throw new FileRefused(Reason.DAMAGED);
            }
            DocxSections sections = DocxSections.of(zip.stream(part));
            DocxDocument document = new DocxDocument(zip, part, out);
            Pager pager = new Pager(out, sections.get(0).paper(), sections.remembered());
            document.grid(sections.get(0).paper().grid());
            int section = 0;
            edges(document, sections, 0, pager);
            try (Blocks blocks =
                    new Blocks(zip.stream(part), name -> name.equals("w:document") || name.equals("w:body"))) {
                @Nullable Element block = blocks.next();
                while (block != null) {
                    List<Part> parts = new ArrayList<>();
                    document.block(block, parts);
                    for (Part each : parts) {
                        pager.add(each);
                    }
                    if (block.is("w:p") && block.child("w:pPr", "w:sectPr") != null) {
                        section++;
                        if (!sections.get(section).continuous()) {
                            pager.add(new Part.NewPage());
                            pager.turnTo(sections.get(section).paper());
                            document.grid(sections.get(section).paper().grid());
                            edges(document, sections, section, pager);
                        }
                    }
                    block = blocks.next();
                }
            }
            pager.finish();
        }
    }

    private static void edges(DocxDocument document, DocxSections sections, int section, Pager pager)
            throws IOException {
        pager.edges(edge(document, sections, section, "header"), edge(document, sections, section, "footer"));
    }

    private static PageEdge edge(DocxDocument document, DocxSections sections, int section, String edge)
            throws IOException {
        List<Part> usual = document.edge(sections.edge(section, edge, "default"));
        boolean apart = sections.get(section).apart();
        return new PageEdge(apart ? document.edge(sections.edge(section, edge, "first")) : usual, usual);
    }
}

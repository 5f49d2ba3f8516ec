package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Paper;
import org.zhengyou.preview.render.xml.Figures;

/**
 * The sections of a docx. The last one's measures stand at the very end of the text, yet the first page needs them: so the
 * part is looked through once, unparsed, before it is read.
 *
 * @param remembered the writing program left marks where its pages ended
 */
record DocxSections(List<Section> sections, boolean remembered) {
    /**
     * @param edges relationships of what stands at the edges of its pages, by "header" or "footer" and "default" or "first"
     * @param apart its first page has edges of its own
     */
    record Section(Paper paper, boolean continuous, Map<String, String> edges, boolean apart) {}

    private static final Pattern SECTION = Pattern.compile("<(\\w+):sectPr[\\s>].*?</\\1:sectPr>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\w+:(\\w+)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern EDGE = Pattern.compile("<\\w+:(header|footer)Reference\\s[^>]*>");
    private static final int KEPT = 16 * 1024;
    private static final int MOST = 500;

    static DocxSections of(InputStream part) throws IOException {
        List<Section> sections = new ArrayList<>();
        boolean remembered = false;
        byte[] buffer = new byte[64 * 1024];
        String carried = "";
        try (part) {
            int n;
            while ((n = part.readNBytes(buffer, 0, buffer.length)) > 0 && sections.size() < MOST) {
                String text = carried + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                remembered = remembered || text.contains("lastRenderedPageBreak");
                int open = text.indexOf(":sectPr");
                int end = 0;
                if (open >= 0) {
                    Matcher match = SECTION.matcher(text);
                    while (match.find()) {
                        sections.add(section(match.group()));
                        end = match.end();
                    }
                }
                carried = text.substring(Math.max(end, text.length() - KEPT));
            }
        }
        if (sections.isEmpty()) {
            sections.add(new Section(Paper.A4, false, Map.of(), false));
        }
        return new DocxSections(sections, remembered);
    }

    private static Section section(String xml) {
        String type = tag(xml, "type");
        String size = tag(xml, "pgSz");
        String margins = tag(xml, "pgMar");
        String grid = tag(xml, "docGrid");
        boolean lines = grid.contains("lines") || grid.contains("linesAndChars") || grid.contains("snapToChars");
        Paper paper = new Paper(
                figure(size, "w", 11906),
                figure(size, "h", 16838),
                Math.abs(figure(margins, "top", 1440)),
                figure(margins, "right", 1800),
                Math.abs(figure(margins, "bottom", 1440)),
                figure(margins, "left", 1800),
                Math.abs(figure(margins, "header", 720)),
                Math.abs(figure(margins, "footer", 720)),
                lines ? figure(grid, "linePitch", 0) : 0,
                Figures.whole(value(tag(xml, "cols"), "num"), 1));
        Map<String, String> edges = new HashMap<>();
        Matcher edge = EDGE.matcher(xml);
        while (edge.find()) {
            edges.put(edge.group(1) + value(edge.group(), "type"), value(edge.group(), "id"));
        }
        return new Section(paper, type.contains("continuous"), edges, xml.contains(":titlePg"));
    }

    private static double figure(String tag, String name, double otherwise) {
        return Figures.real(value(tag, name), otherwise) / 20;
    }

    private static String tag(String xml, String name) {
        int at = xml.indexOf(":" + name + " ");
        int end = at < 0 ? -1 : xml.indexOf('>', at);
        return end < 0 ? "" : xml.substring(at, end);
    }

    private static String value(String tag, String name) {
        Matcher match = ATTRIBUTE.matcher(tag);
        while (match.find()) {
            if (match.group(1).equals(name)) {
                return match.group(2);
            }
        }
        return "";
    }

    /**
     * A section without one of its own has that of the one before.
     *
     * @param edge header or footer
     * @param type default or first
     */
    @Nullable
    String edge(int index, String edge, String type) {
        for (int i = Math.min(index, sections.size() - 1); i >= 0; i--) {
            String id = sections.get(i).edges().get(edge + type);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    Section get(int index) {
        return sections.get(Math.min(index, sections.size() - 1));
    }
}

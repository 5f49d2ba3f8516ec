package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** Reads an .xlsx row by row. */
final class XlsxReader {
    private static final Pattern MERGED =
            Pattern.compile("mergeCell\\s+ref=[\"']([A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7})[\"']");
    private static final int MOST_AREAS = 20_000;

    private final Zip zip;
    private final Output out;
    private final Grid.Cells counted = new Grid.Cells();
    private final List<String> strings = new ArrayList<>();

    private XlsxReader(Zip zip, Output out) {
        this.zip = zip;
        this.out = out;
    }

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file)) {
            new XlsxReader(zip, out).read();
        }
    }

    private void read() throws IOException {
        String workbookPart = zip.relationsByType("").get("officeDocument");
        @Nullable Element workbook = workbookPart == null ? null : zip.part(workbookPart);
        @Nullable Element sheets = workbook == null ? null : workbook.child("sheets");
        if (workbookPart == null || workbook == null || sheets == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        Map<String, String> relations = zip.relations(workbookPart);
        Map<String, String> parts = zip.relationsByType(workbookPart);
        String dates = workbook.value("date1904", "workbookPr");
        Formats formats = new Formats("1".equals(dates) || "true".equals(dates));
        XlsxStyles styles = new XlsxStyles(zip, parts.get("styles"));
        strings(parts.get("sharedStrings"));
        XlsxFigures figures = new XlsxFigures(zip, parts, out);
        for (Element sheet : sheets.children("sheet")) {
            String part = relations.get(sheet.attribute("r:id", ""));
            if (part != null
                    && (part.contains("worksheets") || part.contains("chartsheets"))
                    && sheet.attribute("state", "visible").equals("visible")) {
                sheet(sheet.attribute("name", ""), part, new XlsxCells(formats, styles, strings), figures);
            }
        }
        if (out.pages() == 0) {
            out.page("<section class=\"grid\"></section>");
        }
    }

    private void strings(@Nullable String part) throws IOException {
        if (part == null) {
            return;
        }
        try (Blocks blocks = new Blocks(zip.stream(part), name -> name.equals("sst"))) {
            @Nullable Element item = blocks.next();
            while (item != null) {
                strings.add(XlsxCells.rich(item));
                item = blocks.next();
            }
        }
    }

    private void sheet(String name, String part, XlsxCells cells, XlsxFigures figures) throws IOException {
        Map<Integer, Double> widths = new java.util.HashMap<>();
        Map<Integer, Double> heights = new java.util.HashMap<>();
        java.util.Set<Integer> hidden = new java.util.HashSet<>();
        XlsxFigures.Sheet own = figures.of(part, widths, heights);
        Grid grid = new Grid(out, new Grid.Plan(name, areas(part), widths, hidden, own), counted);
        try (Blocks blocks =
                new Blocks(zip.stream(part), each -> each.equals("worksheet") || each.equals("sheetData"))) {
            @Nullable Element block = blocks.next();
            int next = 0;
            while (block != null) {
                if (block.is("cols")) {
                    columns(block, widths, hidden);
                }
                if (block.is("row")) {
                    int index = block.number("r", next + 1) - 1;
                    next = index + 1;
                    if (block.attribute("ht") != null) {
                        heights.put(index, Math.clamp(Figures.real(block.attribute("ht"), 15), 0, 500));
                    }
                    if (!block.attribute("hidden", "0").equals("1")
                            && !block.attribute("hidden", "").equals("true")) {
                        grid.row(index, own.shown(index, cells.row(block)));
                    }
                }
                block = blocks.next();
            }
        }
        grid.finish();
    }

    private static void columns(Element cols, Map<Integer, Double> widths, java.util.Set<Integer> hidden) {
        for (Element col : cols.children("col")) {
            int from = col.number("min", 1) - 1;
            int to = Math.min(col.number("max", 1) - 1, Grid.MOST_COLUMNS);
            double points = Figures.real(col.attribute("width"), 8.43) * Grid.LETTER + Grid.MARGIN;
            boolean gone = col.attribute("hidden", "0").equals("1")
                    || col.attribute("hidden", "").equals("true");
            for (int column = Math.max(0, from); column <= to; column++) {
                widths.put(column, points);
                if (gone) {
                    hidden.add(column);
                }
            }
        }
    }

    /** Merged areas stand behind the rows they concern; they are looked for in the unparsed part first. */
    private List<Area> areas(String part) throws IOException {
        List<Area> areas = new ArrayList<>();
        byte[] buffer = new byte[64 * 1024];
        String carried = "";
        try (InputStream in = zip.stream(part)) {
            int n;
            while ((n = in.readNBytes(buffer, 0, buffer.length)) > 0) {
                String text = carried + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                int at = text.indexOf("mergeCell");
                int end = 0;
                if (at >= 0) {
                    Matcher match = MERGED.matcher(text);
                    match.region(at, text.length());
                    while (match.find() && areas.size() < MOST_AREAS) {
                        areas.add(Area.of(CellRangeAddress.valueOf(match.group(1))));
                        end = match.end();
                    }
                }
                carried = text.substring(Math.max(end, text.length() - 100));
            }
        }
        return areas;
    }
}

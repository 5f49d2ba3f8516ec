package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.chart.ChartPictures;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** The pictures and charts of an .xlsx. */
final class XlsxFigures {
    private static final double EMU = 12_700;
    private static final double ROW = 15;
    private static final int MOST = 1_000;
    private static final int MOST_ROW = 1_048_576;
    private static final double MOST_SIZE = 2_000;

    private final Zip zip;
    private final Pictures pictures;
    private final ChartPictures charts;
    private final CellPictures cells;

    /** @param parts of the workbook, by their type */
    XlsxFigures(Zip zip, Map<String, String> parts, Output out) {
        this.zip = zip;
        this.pictures = new Pictures(out);
        this.charts = new ChartPictures(zip, parts.get("theme"), out);
        this.cells = new CellPictures(zip, parts.get("cellImage"), pictures);
    }

    /** Of one sheet: nothing is read before the first page is written. */
    Sheet of(String sheet, Map<Integer, Double> widths, Map<Integer, Double> heights) {
        return new Sheet(sheet, widths, heights);
    }

    /** What lies over and within the cells of one sheet. */
    final class Sheet implements Grid.Figures {
        private final String part;
        private final Map<Integer, Double> widths;
        private final Map<Integer, Double> heights;
        private final TreeMap<Integer, List<Figure>> within = new TreeMap<>();
        private @Nullable List<Anchor> waiting;
        private int count;

        Sheet(String part, Map<Integer, Double> widths, Map<Integer, Double> heights) {
            this.part = part;
            this.widths = widths;
            this.heights = heights;
        }

        /** The cells of a row; of one that asks for a picture the words give way to it. */
        List<GridCell> shown(int row, List<GridCell> all) throws IOException {
            for (int column = 0; column < all.size() && count < MOST; column++) {
                @Nullable Figure picture = cells.of(all.get(column).text(), row, column);
                if (picture != null) {
                    count++;
                    within.computeIfAbsent(row, key -> new ArrayList<>()).add(picture);
                    all.set(column, all.get(column).blank());
                }
            }
            return all;
        }

        @Override
        public List<Figure> until(int row) throws IOException {
            List<Anchor> anchors = waiting;
            if (anchors == null) {
                anchors = anchors(part);
                waiting = anchors;
            }
            List<Figure> here = new ArrayList<>();
            while (!anchors.isEmpty() && anchors.getFirst().row() <= row) {
                figures(anchors.removeFirst(), widths, heights, here);
            }
            while (!within.isEmpty() && within.firstKey() <= row) {
                here.addAll(within.pollFirstEntry().getValue());
            }
            return here;
        }
    }

    private record Anchor(Element element, int row, Map<String, String> relations) {}

    /** By row. */
    private List<Anchor> anchors(String sheet) {
        List<Anchor> anchors = new ArrayList<>();
        try {
            String part = zip.relationsByType(sheet).get("drawing");
            @Nullable Element root = part == null ? null : zip.part(part);
            if (part != null && root != null) {
                Map<String, String> relations = zip.relations(part);
                for (Element anchor : root.children()) {
                    if (anchor.name().endsWith("Anchor") && anchors.size() < MOST) {
                        anchors.add(new Anchor(anchor, cell(anchor, "xdr:from", "xdr:row"), relations));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // A damaged drawing costs its pictures, not the table below them.
        }
        anchors.sort(Comparator.comparingInt(Anchor::row));
        return anchors;
    }

    private static int cell(Element anchor, String end, String name) {
        @Nullable Element place = anchor.child(end, name);
        int stated = place == null ? 0 : org.zhengyou.preview.render.xml.Figures.whole(place.text(), 0);
        return Math.clamp(stated, 0, MOST_ROW);
    }

    private void figures(Anchor anchor, Map<Integer, Double> widths, Map<Integer, Double> heights, List<Figure> here)
            throws IOException {
        Element element = anchor.element();
        double width = length(element, "cx", "xdr:col", widths, 54);
        double height = length(element, "cy", "xdr:row", heights, ROW);
        String cell = CellReference.convertNumToColString(cell(element, "xdr:from", "xdr:col")) + (anchor.row() + 1);
        List<Element> all = new ArrayList<>();
        collect(element, all);
        for (Element each : all) {
            @Nullable Element own = all.size() > 1 ? each.anywhere("a:ext") : null;
            double w = own == null ? width : size(own.number("cx", 0) / EMU);
            double h = own == null ? height : size(own.number("cy", 0) / EMU);
            @Nullable Element said = each.anywhere("xdr:cNvPr");
            String words = said == null ? "" : said.attribute("descr", "");
            if (each.is("xdr:pic")) {
                @Nullable Element blip = each.anywhere("a:blip");
                String file = blip == null ? null : picture(anchor.relations().get(blip.attribute("r:embed", "")));
                if (file != null) {
                    here.add(new Figure(file, w, h, words, cell));
                }
            } else {
                @Nullable Element chart = each.anywhere("c:chart");
                chart = chart == null ? each.anywhere("cx:chart") : chart;
                ChartPictures.@Nullable Kept kept = chart == null
                        ? null
                        : charts.picture(anchor.relations().get(chart.attribute("r:id", "")), w, h);
                if (kept != null) {
                    here.add(new Figure(kept.file(), w, h, kept.title(), cell));
                }
            }
        }
    }

    private @Nullable String picture(@Nullable String name) throws IOException {
        return name == null ? null : pictures.file(name, Pictures.type(name), () -> zip.bytes(name));
    }

    /** Within groups too; of what is said twice the newer. */
    private static void collect(Element parent, List<Element> all) {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "xdr:pic", "xdr:graphicFrame" -> {
                    if (all.size() < MOST) {
                        all.add(child);
                    }
                }
                case "mc:AlternateContent" -> {
                    @Nullable Element choice = child.child("mc:Choice");
                    collect(choice == null ? child : choice, all);
                }
                case "xdr:grpSp" -> collect(child, all);
                default -> {}
            }
        }
    }

    private static double length(Element anchor, String key, String cells, Map<Integer, Double> known, double usual) {
        @Nullable Element stated = anchor.child("xdr:ext");
        if (stated != null) {
            return size(stated.number(key, 0) / EMU);
        }
        String offset = cells + "Off";
        int from = cell(anchor, "xdr:from", cells);
        int to = Math.min(cell(anchor, "xdr:to", cells), from + MOST);
        double sum = (offset(anchor, "xdr:to", offset) - offset(anchor, "xdr:from", offset)) / EMU;
        for (int at = from; at < to; at++) {
            sum += known.getOrDefault(at, usual);
        }
        return size(sum);
    }

    private static double offset(Element anchor, String end, String name) {
        @Nullable Element place = anchor.child(end, name);
        return place == null ? 0 : org.zhengyou.preview.render.xml.Figures.real(place.text(), 0);
    }

    private static double size(double points) {
        return Math.clamp(points, 8, MOST_SIZE);
    }
}

package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Chart.Grouping;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Line;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;
import org.zhengyou.preview.render.xml.Element;

/** Reads a cx:chartSpace, the kinds of 2016 and later, of which figures and names are shown. */
final class NewChart {
    private static final int MOST_SERIES = 20;

    private NewChart() {}

    static Chart read(Element space, Palette palette) {
        Text usual = new Text("", 10, palette.text(), false);
        Map<String, Element> data = new HashMap<>();
        @Nullable Element all = space.child("cx:chartData");
        if (all != null) {
            all.children("cx:data").forEach(one -> data.putIfAbsent(one.attribute("id", ""), one));
        }
        List<Series> series = new ArrayList<>();
        @Nullable Element region = space.child("cx:chart", "cx:plotArea", "cx:plotAreaRegion");
        if (region != null) {
            for (Element ser : region.children("cx:series")) {
                @Nullable String id = ser.value("val", "cx:dataId");
                @Nullable Element of = id == null ? null : data.get(id);
                if (of != null && series.size() < MOST_SERIES) {
                    series.add(series(ser, of, palette.accent(series.size()), usual));
                }
            }
        }
        @Nullable Element title = space.child("cx:chart", "cx:title");
        Plot plot = new Plot(Kind.OTHER, false, Grouping.BESIDE, 0, 0, 0, 0, false, List.of(), series);
        Text style = new Text(title == null ? "" : words(title), 13, palette.text(), true);
        return new Chart(style, List.of(plot), List.of(), "", List.of(), "gap", usual, null, null);
    }

    private static Series series(Element ser, Element data, Paint paint, Text usual) {
        Cache names = dimension(data, "cx:strDim");
        Cache values = dimension(data, "cx:numDim");
        int step = Cache.step(Math.max(names.length(), values.length()));
        @Nullable Element name = ser.child("cx:tx");
        return new Series(
                name == null ? "" : words(name),
                names.texts(step, new Numbers(false)),
                List.of(),
                values.figures(step),
                values.format(),
                paint,
                new Line(Paint.NONE, 1, false, 0),
                Map.of(),
                new Labels(false, false, false, false, "", "", " ", "", usual),
                Map.of());
    }

    private static Cache dimension(Element data, String name) {
        @Nullable Element dimension = data.child(name);
        TreeMap<Integer, String> points = new TreeMap<>();
        if (dimension == null) {
            return Cache.NONE;
        }
        String format = "";
        for (Element level : dimension.children("cx:lvl")) {
            format = level.attribute("formatCode", format);
            for (Element point : level.children("cx:pt")) {
                int index = point.number("idx", 0);
                if (index >= 0) {
                    points.merge(index, Cache.cut(point.text().strip()), (old, outer) -> outer + " " + old);
                }
            }
        }
        return new Cache(points.isEmpty() ? 0 : points.lastKey() + 1, points, format, name.equals("cx:numDim"));
    }

    private static String words(Element holder) {
        @Nullable Element said = holder.anywhere("cx:v");
        @Nullable Element run = holder.anywhere("a:t");
        return run != null ? Cache.cut(run.text()) : said == null ? "" : Cache.cut(said.text());
    }
}

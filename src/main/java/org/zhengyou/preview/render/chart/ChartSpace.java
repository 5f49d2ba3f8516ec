package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Chart.Axis;
import org.zhengyou.preview.render.chart.Chart.Grouping;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** Reads a c:chartSpace. */
final class ChartSpace {
    private static final double USUAL_SIZE = 10;
    private static final int MOST_SERIES = 60;
    private static final int MOST_PLOTS = 12;
    private static final int MOST_AXES = 8;
    /** A solid one is shown as its flat sister, since the figures are the same. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("c:barChart", Kind.BAR),
            Map.entry("c:bar3DChart", Kind.BAR),
            Map.entry("c:lineChart", Kind.LINE),
            Map.entry("c:line3DChart", Kind.LINE),
            Map.entry("c:areaChart", Kind.AREA),
            Map.entry("c:area3DChart", Kind.AREA),
            Map.entry("c:scatterChart", Kind.SCATTER),
            Map.entry("c:pieChart", Kind.PIE),
            Map.entry("c:pie3DChart", Kind.PIE),
            Map.entry("c:ofPieChart", Kind.PIE),
            Map.entry("c:doughnutChart", Kind.RING));

    private final Element space;
    private final Palette palette;
    private final ChartText texts;

    ChartSpace(Element space, Palette palette) {
        this.space = space;
        this.palette = palette;
        Text plain = new Text("", USUAL_SIZE, palette.text(), false);
        this.texts = new ChartText(palette, new ChartText(palette, plain).styled(space.child("c:txPr"), plain));
    }

    Chart read() {
        @Nullable Element chart = space.child("c:chart");
        @Nullable Element area = chart == null ? null : chart.child("c:plotArea");
        List<Plot> plots = new ArrayList<>();
        List<Axis> axes = new ArrayList<>();
        if (area != null) {
            plots(area, plots);
            for (Element child : area.children()) {
                if (child.name().endsWith("Ax") && axes.size() < MOST_AXES) {
                    axes.add(axis(child));
                }
            }
        }
        Text usual = texts.usual();
        @Nullable Element legend = chart == null ? null : chart.child("c:legend");
        @Nullable String blanks = chart == null ? null : chart.value("val", "c:dispBlanksAs");
        @Nullable Element shape = space.child("c:spPr");
        return new Chart(
                chart == null ? usual : title(chart, plots),
                plots,
                axes,
                legend == null ? "" : place(legend),
                legend == null ? List.of() : unnamed(legend),
                blanks == null ? "gap" : blanks,
                usual,
                palette.fill(shape),
                palette.line(shape));
    }

    private Text title(Element chart, List<Plot> plots) {
        Text style = new Text("", texts.usual().size() * 1.3, texts.usual().paint(), true);
        List<Series> all =
                plots.stream().flatMap(plot -> plot.series().stream()).toList();
        // One series alone names the chart, as programs have it.
        Text own = style.saying(all.size() == 1 ? all.getFirst().name() : "");
        @Nullable Element title = chart.child("c:title");
        if (title != null) {
            Text said = texts.title(title, style);
            return said.words().isEmpty() ? said.saying(own.words()) : said;
        }
        return ChartText.on(chart, "c:autoTitleDeleted", false) ? style : own;
    }

    private static String place(Element legend) {
        @Nullable String place = legend.value("val", "c:legendPos");
        return place == null || !List.of("l", "t", "b").contains(place) ? "r" : place;
    }

    private static List<Integer> unnamed(Element legend) {
        return legend.children("c:legendEntry").stream()
                .filter(entry -> ChartText.on(entry, "c:delete", false))
                .map(entry -> Figures.whole(entry.value("val", "c:idx"), -1))
                .toList();
    }

    private void plots(Element area, List<Plot> plots) {
        int step = step(area);
        int before = 0;
        for (Element child : area.children()) {
            if (!child.name().endsWith("Chart") || plots.size() == MOST_PLOTS) {
                continue;
            }
            Kind kind = KINDS.getOrDefault(child.name(), Kind.OTHER);
            List<Element> all = child.children("c:ser");
            boolean one = kind == Kind.PIE || kind == Kind.RING;
            boolean varied = (one || kind == Kind.BAR && all.size() == 1)
                    && (child.child("c:varyColors") == null ? one : ChartText.on(child, "c:varyColors", true));
            ChartSeries reader = new ChartSeries(child, kind, varied, palette, texts, step, from1904());
            List<Series> series = new ArrayList<>();
            for (Element ser : all) {
                if (before < MOST_SERIES) {
                    series.add(reader.read(ser, before++));
                }
            }
            plots.add(plot(child, kind, varied, series));
        }
    }

    private boolean from1904() {
        return ChartText.on(space, "c:date1904", false);
    }

    /** So that no series has more points than are shown, and all the same ones. */
    private static int step(Element area) {
        int longest = 0;
        for (Element plot : area.children()) {
            for (Element ser : plot.children("c:ser")) {
                for (String name : new String[] {"c:val", "c:yVal", "c:cat"}) {
                    longest = Math.max(longest, Cache.of(ser.child(name)).length());
                }
            }
        }
        return Cache.step(longest);
    }

    private static Plot plot(Element chart, Kind kind, boolean varied, List<Series> series) {
        String grouping = said(chart, "c:grouping", "");
        return new Plot(
                kind,
                said(chart, "c:barDir", "").equals("bar"),
                grouping.equals("stacked")
                        ? Grouping.STACKED
                        : grouping.equals("percentStacked") ? Grouping.PERCENT : Grouping.BESIDE,
                within(chart, "c:gapWidth", 150, 0, 500),
                within(chart, "c:overlap", grouping.endsWith("tacked") ? 100 : 0, -100, 100),
                within(chart, "c:firstSliceAng", 0, 0, 360),
                within(chart, "c:holeSize", 50, 10, 90),
                varied,
                chart.children("c:axId").stream()
                        .map(axis -> axis.attribute("val", ""))
                        .toList(),
                List.copyOf(series));
    }

    private Axis axis(Element axis) {
        @Nullable Element format = axis.child("c:numFmt");
        boolean linked = format == null
                || format.attribute("sourceLinked", "0").equals("1")
                || format.attribute("sourceLinked", "").equals("true");
        @Nullable Element shape = axis.child("c:spPr");
        @Nullable Paint line = palette.line(shape);
        @Nullable Element title = axis.child("c:title");
        Text style = texts.styled(axis.child("c:txPr"), texts.usual());
        Text usualTitle = new Text("", texts.usual().size(), texts.usual().paint(), false);
        return new Axis(
                said(axis, "c:axId", ""),
                axis.is("c:valAx"),
                ChartText.on(axis, "c:delete", false),
                said(axis, "c:axPos", ""),
                "maxMin".equals(axis.value("val", "c:scaling", "c:orientation")),
                !said(axis, "c:tickLblPos", "").equals("none"),
                Cache.figure(axis.value("val", "c:scaling", "c:min")),
                Cache.figure(axis.value("val", "c:scaling", "c:max")),
                Cache.figure(axis.value("val", "c:majorUnit")),
                within(axis.child("c:scaling"), "c:logBase", 0, 0, 1000),
                axis.child("c:majorGridlines") != null,
                !said(axis, "c:crossBetween", "between").equals("midCat"),
                linked || format == null ? "" : format.attribute("formatCode", ""),
                line == null ? Paint.DARK_GREY : line,
                title == null ? usualTitle : texts.title(title, usualTitle),
                style);
    }

    private static String said(Element parent, String name, String otherwise) {
        @Nullable Element child = parent.child(name);
        return child == null ? otherwise : child.attribute("val", otherwise);
    }

    private static double within(@Nullable Element parent, String name, double otherwise, double least, double most) {
        @Nullable String text = parent == null ? null : parent.value("val", name);
        String plain = text == null ? "" : text.replace("%", "");
        return Math.clamp(Figures.real(plain, otherwise), least, most);
    }
}

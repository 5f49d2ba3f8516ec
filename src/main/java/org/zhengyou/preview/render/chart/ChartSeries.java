package org.zhengyou.preview.render.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Line;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** Reads the series of one plot. */
final class ChartSeries {
    private static final double MARK = 2.6;

    private final Element plot;
    private final Kind kind;
    private final boolean varied;
    private final Palette palette;
    private final ChartText texts;
    private final int step;
    private final Numbers numbers;
    private final Labels none;

    /** @param step one point of so many is shown */
    ChartSeries(Element plot, Kind kind, boolean varied, Palette palette, ChartText texts, int step, boolean from1904) {
        this.plot = plot;
        this.kind = kind;
        this.varied = varied;
        this.palette = palette;
        this.texts = texts;
        this.step = step;
        this.numbers = new Numbers(from1904);
        this.none = new Labels(false, false, false, false, "", "", " ", "", texts.usual());
    }

    /** @param index among all series of the chart */
    Series read(Element ser, int index) {
        int colour = Math.max(0, Figures.whole(ser.value("val", "c:idx"), index));
        @Nullable Element shape = ser.child("c:spPr");
        @Nullable Paint fill = palette.fill(shape);
        @Nullable Paint line = palette.line(shape);
        Paint usual = palette.accent(colour);
        boolean lines = kind == Kind.LINE || kind == Kind.SCATTER;
        Paint own = lines ? mark(ser, line, usual) : fill == null ? usual : fill;
        Cache values = Cache.of(first(ser, "c:val", "c:yVal"));
        Cache categories = Cache.of(ser.child("c:cat"));
        Cache places = Cache.of(ser.child("c:xVal"));
        return new Series(
                ChartText.words(ser.child("c:tx")),
                categories.texts(step, numbers),
                places.figures() ? places.figures(step) : List.of(),
                values.figures(step),
                values.format(),
                own,
                line(ser, shape, line, own),
                points(ser, Math.max(values.length(), categories.length()) / step),
                labels(ser.child("c:dLbls"), labels(plot.child("c:dLbls"), none)),
                single(ser));
    }

    private static @Nullable Element first(Element ser, String one, String other) {
        @Nullable Element found = ser.child(one);
        return found == null ? ser.child(other) : found;
    }

    /** Where a line is not drawn its marks have the colour. */
    private Paint mark(Element ser, @Nullable Paint line, Paint usual) {
        if (line != null && line.seen()) {
            return line;
        }
        @Nullable Element marker = ser.child("c:marker");
        @Nullable Paint fill = marker == null ? null : palette.fill(marker.child("c:spPr"));
        return fill == null || !fill.seen() ? usual : fill;
    }

    private Line line(Element ser, @Nullable Element shape, @Nullable Paint stated, Paint own) {
        @Nullable Element outline = shape == null ? null : shape.child("a:ln");
        double width = Math.clamp(
                ChartText.points(outline == null ? null : outline.attribute("w"), kind == Kind.AREA ? 0.75 : 2),
                0.5,
                12);
        if (kind == Kind.LINE || kind == Kind.SCATTER) {
            @Nullable String symbol = ser.value("val", "c:marker", "c:symbol");
            boolean marked = symbol == null
                    ? kind == Kind.SCATTER || ChartText.on(plot, "c:marker", false)
                    : !symbol.equals("none");
            boolean joined = !"marker".equals(plot.value("val", "c:scatterStyle"));
            Paint paint = stated != null && !stated.seen() || !joined ? Paint.NONE : own;
            return new Line(paint, width, ChartText.on(ser, "c:smooth", false), marked || !paint.seen() ? MARK : 0);
        }
        return new Line(stated == null ? Paint.NONE : stated, width, false, 0);
    }

    private Map<Integer, Paint> points(Element ser, int length) {
        Map<Integer, Paint> points = new HashMap<>();
        for (int i = 0; varied && i <= Math.min(length, Cache.SHOWN); i++) {
            points.put(i, palette.accent(i));
        }
        for (Element point : ser.children("c:dPt")) {
            int index = Figures.whole(point.value("val", "c:idx"), -1);
            @Nullable Paint fill = palette.fill(point.child("c:spPr"));
            if (fill != null && index >= 0 && index % step == 0 && index / step < Cache.SHOWN) {
                points.put(index / step, fill);
            }
        }
        return points;
    }

    private Map<Integer, Labels> single(Element ser) {
        @Nullable Element all = ser.child("c:dLbls");
        Map<Integer, Labels> single = new HashMap<>();
        if (all == null) {
            return single;
        }
        for (Element label : all.children("c:dLbl")) {
            int index = Figures.whole(label.value("val", "c:idx"), -1);
            if (index >= 0 && index % step == 0 && index / step < Cache.SHOWN) {
                single.put(index / step, labels(label, labels(all, none)));
            }
        }
        return single;
    }

    private Labels labels(@Nullable Element said, Labels otherwise) {
        if (said == null) {
            return otherwise;
        }
        if (ChartText.on(said, "c:delete", false)) {
            return none;
        }
        @Nullable Element text = said.child("c:tx");
        @Nullable String place = said.value("val", "c:dLblPos");
        @Nullable Element between = said.child("c:separator");
        @Nullable Element format = said.child("c:numFmt");
        boolean linked = format != null && format.attribute("sourceLinked", "0").equals("1");
        return new Labels(
                ChartText.on(said, "c:showVal", otherwise.value()),
                ChartText.on(said, "c:showCatName", otherwise.category()),
                ChartText.on(said, "c:showSerName", otherwise.series()),
                ChartText.on(said, "c:showPercent", otherwise.percent()),
                ChartText.words(text),
                place == null ? otherwise.place() : place,
                between == null ? otherwise.between() : between.text(),
                format == null || linked ? otherwise.format() : format.attribute("formatCode", ""),
                texts.styled(said.child("c:txPr"), otherwise.style()));
    }
}

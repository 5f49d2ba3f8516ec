package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;
import org.zhengyou.preview.render.chart.Stacks.Span;

/** Draws lines, areas and scattered points. */
final class Lines {
    private record Point(double x, double y) {}

    private final Canvas canvas;
    private final LabelWords words;
    private final Field field;
    private final Scale scale;
    private final String blanks;

    Lines(Canvas canvas, LabelWords words, Field field, Scale scale, String blanks) {
        this.canvas = canvas;
        this.words = words;
        this.field = field;
        this.scale = scale;
        this.blanks = blanks;
    }

    /** @param between points stand in the middle of their categories' stretches, not at the very ends of the axis */
    void draw(Plot plot, Stacks stacks, int length, boolean between) {
        IntToDoubleFunction along =
                between ? i -> (i + 0.5) / Math.max(1, length) : i -> length < 2 ? 0.5 : (double) i / (length - 1);
        for (int s = 0; s < plot.series().size(); s++) {
            List<Span> spans = stacks.spans().get(s);
            if (plot.kind() == Kind.AREA) {
                area(plot.series().get(s), spans, along);
            } else {
                series(plot, plot.series().get(s), spans, along);
            }
        }
    }

    /** @param across where its points stand; those of a series without such places are counted */
    void scatter(Plot plot, Stacks stacks, Scale across) {
        for (int s = 0; s < plot.series().size(); s++) {
            Series one = plot.series().get(s);
            IntToDoubleFunction along = i -> across.at(
                    one.at().isEmpty() ? i + 1 : i < one.at().size() ? one.at().get(i) : Double.NaN);
            series(plot, one, stacks.spans().get(s), along);
        }
    }

    private void series(Plot plot, Series one, List<Span> spans, IntToDoubleFunction along) {
        List<Point> run = new ArrayList<>();
        List<@Nullable Point> all = new ArrayList<>();
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            double place = along.applyAsDouble(i);
            double up = scale.at(spans.get(i).to());
            if (Double.isNaN(up) || Double.isNaN(place)) {
                all.add(null);
                if (!blanks.equals("span")) {
                    joined(run, one.line().smooth(), d);
                    run.clear();
                }
                continue;
            }
            Point point = new Point(field.x(place, up), field.y(place, up));
            run.add(point);
            all.add(point);
        }
        joined(run, one.line().smooth(), d);
        canvas.path(d.toString(), Paint.NONE, one.line().paint(), one.line().width());
        for (int i = 0; i < all.size(); i++) {
            @Nullable Point point = all.get(i);
            if (point != null && one.line().marks() > 0) {
                canvas.circle(point.x(), point.y(), one.line().marks(), one.paint(i));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            @Nullable Point point = all.get(i);
            if (point != null && one.labels(i).any()) {
                label(plot, one, i, point);
            }
        }
    }

    /** One line through all, round where that is wanted. */
    private static void joined(List<Point> run, boolean smooth, StringBuilder d) {
        for (int i = 0; i < run.size(); i++) {
            Point to = run.get(i);
            if (i == 0 || !smooth) {
                d.append(i == 0 ? 'M' : 'L').append(Canvas.point(to.x(), to.y()));
                continue;
            }
            Point from = run.get(i - 1);
            Point before = run.get(Math.max(0, i - 2));
            Point after = run.get(Math.min(run.size() - 1, i + 1));
            d.append('C')
                    .append(Canvas.point(from.x() + (to.x() - before.x()) / 6, from.y() + (to.y() - before.y()) / 6))
                    .append(' ')
                    .append(Canvas.point(to.x() - (after.x() - from.x()) / 6, to.y() - (after.y() - from.y()) / 6))
                    .append(' ')
                    .append(Canvas.point(to.x(), to.y()));
        }
    }

    private void area(Series one, List<Span> spans, IntToDoubleFunction along) {
        List<Point> edge = new ArrayList<>();
        List<Point> back = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            double place = along.applyAsDouble(i);
            double up = at(spans.get(i).to());
            double down = at(spans.get(i).from());
            edge.add(new Point(field.x(place, up), field.y(place, up)));
            back.addFirst(new Point(field.x(place, down), field.y(place, down)));
        }
        edge.addAll(back);
        if (!edge.isEmpty()) {
            StringBuilder d = new StringBuilder();
            joined(edge, false, d);
            canvas.path(
                    d.append('Z').toString(),
                    one.paint(),
                    one.line().paint(),
                    one.line().width());
        }
    }

    private double at(double value) {
        double place = value == 0 ? scale.ground() : scale.at(value);
        return Double.isNaN(place) ? 0 : place;
    }

    private void label(Plot plot, Series one, int index, Point point) {
        Labels labels = one.labels(index);
        double size = labels.style().size();
        double aside = one.line().marks() + size * 0.35;
        Text text = labels.style().saying(String.join(" ", words.of(plot, one, index, Double.NaN)));
        switch (labels.place()) {
            case "b" -> canvas.text(text, point.x(), point.y() + aside + size * 0.75, Side.MIDDLE);
            case "l" -> canvas.text(text, point.x() - aside, point.y() + size * 0.35, Side.END);
            case "r" -> canvas.text(text, point.x() + aside, point.y() + size * 0.35, Side.START);
            case "ctr" -> canvas.text(text, point.x(), point.y() + size * 0.35, Side.MIDDLE);
            default -> canvas.text(text, point.x(), point.y() - aside, Side.MIDDLE);
        }
    }
}

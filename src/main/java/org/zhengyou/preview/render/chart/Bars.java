package org.zhengyou.preview.render.chart;

import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Grouping;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;
import org.zhengyou.preview.render.chart.Stacks.Span;

/** Draws bars, standing or lying. */
final class Bars {
    private final Canvas canvas;
    private final LabelWords words;
    private final Field field;
    private final Scale scale;

    Bars(Canvas canvas, LabelWords words, Field field, Scale scale) {
        this.canvas = canvas;
        this.words = words;
        this.field = field;
        this.scale = scale;
    }

    void draw(Plot plot, Stacks stacks, int length) {
        boolean beside = plot.grouping() == Grouping.BESIDE;
        int count = beside ? Math.max(1, plot.series().size()) : 1;
        double lap = beside ? plot.overlap() / 100 : 0;
        double slot = 1.0 / Math.max(1, length);
        double width = slot / (count - (count - 1) * lap + plot.gap() / 100);
        for (int s = 0; s < plot.series().size(); s++) {
            Series one = plot.series().get(s);
            List<Span> spans = stacks.spans().get(s);
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                double to = scale.at(span.to());
                if (Double.isNaN(to)) {
                    continue;
                }
                double from = span.from() == 0 ? scale.ground() : scale.at(span.from());
                double left = i * slot + width * plot.gap() / 200 + (beside ? s * width * (1 - lap) : 0);
                Box bar = box(left, left + width, Double.isNaN(from) ? 0 : from, to);
                canvas.rect(
                        bar.x(),
                        bar.y(),
                        bar.width(),
                        bar.height(),
                        one.paint(i),
                        one.line().paint());
            }
        }
        for (int s = 0; s < plot.series().size(); s++) {
            Series one = plot.series().get(s);
            List<Span> spans = stacks.spans().get(s);
            for (int i = 0; i < spans.size(); i++) {
                double middle = i * slot + width * plot.gap() / 200 + (beside ? s * width * (1 - lap) : 0) + width / 2;
                label(plot, one, i, spans.get(i), middle);
            }
        }
    }

    private Box box(double left, double right, double from, double to) {
        double x = Math.min(field.x(left, from), field.x(right, to));
        double y = Math.min(field.y(left, from), field.y(right, to));
        return new Box(
                x,
                y,
                Math.abs(field.x(left, from) - field.x(right, to)),
                Math.abs(field.y(left, from) - field.y(right, to)));
    }

    private void label(Plot plot, Series one, int index, Span span, double middle) {
        double to = scale.at(span.to());
        Labels labels = one.labels(index);
        if (Double.isNaN(to) || !labels.any()) {
            return;
        }
        double from = span.from() == 0 ? scale.ground() : scale.at(span.from());
        String text = String.join(" ", words.of(plot, one, index, Double.NaN));
        double size = labels.style().size();
        boolean beyond = plot.grouping() == Grouping.BESIDE
                && (labels.place().isEmpty() || labels.place().equals("outEnd"));
        double at = beyond
                ? to
                : switch (labels.place()) {
                    case "inEnd" -> to + (from - to) * 0.1;
                    case "inBase" -> from + (to - from) * 0.1;
                    default -> (from + to) / 2;
                };
        double x = field.x(middle, at);
        double y = field.y(middle, at);
        Paint ink = !beyond && one.paint(index).dark()
                ? Paint.WHITE
                : labels.style().paint();
        Text style = new Text(text, size, ink, labels.style().bold());
        boolean less = span.to() < span.from() != field.downwards();
        if (!field.across()) {
            canvas.text(style, x, beyond ? less ? y + size * 1.05 : y - size * 0.3 : y + size * 0.35, Side.MIDDLE);
        } else {
            double aside = beyond ? less ? -size * 0.3 : size * 0.3 : 0;
            canvas.text(style, x + aside, y + size * 0.35, !beyond ? Side.MIDDLE : less ? Side.END : Side.START);
        }
    }
}

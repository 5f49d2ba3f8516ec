package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.chart.Chart.Grouping;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Plot;

/**
 * From where to where each point of a plot reaches, by series and category.
 *
 * @param spans their end is NaN where a figure is missing
 */
record Stacks(List<List<Span>> spans) {
    record Span(double from, double to) {}

    static Stacks of(Plot plot, String blanks) {
        int length = plot.length();
        List<List<Span>> all = new ArrayList<>();
        double[] up = new double[length];
        double[] down = new double[length];
        double[] whole = whole(plot, length);
        boolean bars = plot.kind() == Kind.BAR;
        for (Chart.Series one : plot.series()) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                double value = one.value(i);
                if (Double.isNaN(value) && (blanks.equals("zero") || plot.kind() == Kind.AREA)) {
                    value = 0;
                }
                if (plot.grouping() == Grouping.BESIDE || Double.isNaN(value)) {
                    spans.add(new Span(0, value));
                    continue;
                }
                double share = plot.grouping() == Grouping.PERCENT ? value / whole[i] : value;
                double[] sums = bars && share < 0 ? down : up;
                spans.add(new Span(sums[i], sums[i] + share));
                sums[i] += share;
            }
            all.add(spans);
        }
        return new Stacks(all);
    }

    private static double[] whole(Plot plot, int length) {
        double[] whole = new double[length];
        for (int i = 0; i < length; i++) {
            for (Chart.Series one : plot.series()) {
                double value = one.value(i);
                whole[i] += Double.isNaN(value) ? 0 : Math.abs(value);
            }
            whole[i] = whole[i] > 0 ? whole[i] : 1;
        }
        return whole;
    }

    /** The least of what is reached that is more than a bound, NaN where there is nothing. */
    double least(double above) {
        return ends().filter(each -> each > above).min().orElse(Double.NaN);
    }

    double most() {
        return ends().max().orElse(Double.NaN);
    }

    private java.util.stream.DoubleStream ends() {
        return spans.stream().flatMap(List::stream).mapToDouble(Span::to).filter(each -> !Double.isNaN(each));
    }
}

package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says. Figures are those its part keeps; NaN stands for one that is missing.
 *
 * @param place of the legend: l, r, t, b; empty where there is none
 * @param unnamed entries of the legend that are left out
 * @param blanks what is drawn where a figure is missing: gap, zero or span
 */
record Chart(
        Text title,
        List<Plot> plots,
        List<Axis> axes,
        String place,
        List<Integer> unnamed,
        String blanks,
        Text usual,
        @Nullable Paint ground,
        @Nullable Paint border) {
    enum Kind {
        BAR,
        LINE,
        AREA,
        SCATTER,
        PIE,
        RING,
        /** Shown as a table. */
        OTHER
    }

    enum Grouping {
        BESIDE,
        STACKED,
        PERCENT
    }

    /** @param size in points */
    record Text(String words, double size, Paint paint, boolean bold) {
        Text saying(String other) {
            return new Text(other, size, paint, bold);
        }
    }

    /**
     * Series drawn alike over the same axes.
     *
     * @param across bars lie instead of standing
     * @param gap between groups of bars, as is the overlap in hundredths of a bar's width
     * @param turn of the first slice, in degrees clockwise from the top
     * @param hole of a ring, in hundredths of its size
     * @param varied slices or bars have colours of their own
     * @param axes their names
     */
    record Plot(
            Kind kind,
            boolean across,
            Grouping grouping,
            double gap,
            double overlap,
            double turn,
            double hole,
            boolean varied,
            List<String> axes,
            List<Series> series) {
        /** Categories named or not. */
        int length() {
            return series.stream()
                    .mapToInt(one ->
                            Math.max(one.values().size(), one.categories().size()))
                    .max()
                    .orElse(0);
        }

        List<String> categories() {
            return series.stream()
                    .map(Series::categories)
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        String category(int index) {
            List<String> names = categories();
            return index < names.size() ? names.get(index) : Integer.toString(index + 1);
        }
    }

    /**
     * @param at where its points stand, for a scatter chart
     * @param format of its figures
     * @param line none where its points are not joined
     * @param points colours of single bars or slices
     * @param single labels of single points
     */
    record Series(
            String name,
            List<String> categories,
            List<Double> at,
            List<Double> values,
            String format,
            Paint paint,
            Line line,
            Map<Integer, Paint> points,
            Labels labels,
            Map<Integer, Labels> single) {
        double value(int index) {
            return index < values.size() ? values.get(index) : Double.NaN;
        }

        Paint paint(int index) {
            return points.getOrDefault(index, paint);
        }

        Labels labels(int index) {
            return single.getOrDefault(index, labels);
        }
    }

    /** @param marks radius of what stands at each point, 0 for nothing */
    record Line(Paint paint, double width, boolean smooth, double marks) {}

    /**
     * What stands beside a point.
     *
     * @param own words that are shown instead
     * @param place as the file says: outEnd, inEnd, ctr, inBase, t, b, l, r; empty where it says nothing
     */
    record Labels(
            boolean value,
            boolean category,
            boolean series,
            boolean percent,
            String own,
            String place,
            String between,
            String format,
            Text style) {
        boolean any() {
            return value || category || series || percent || !own.isEmpty();
        }
    }

    /**
     * @param values figures lie along it, not categories
     * @param side l, r, t or b
     * @param named its ticks have words
     * @param low what the file wants it to begin with, NaN where that is left to us, as with the other figures
     * @param base of its logarithms
     * @param between a category is a stretch and not a place
     */
    record Axis(
            String name,
            boolean values,
            boolean removed,
            String side,
            boolean reversed,
            boolean named,
            double low,
            double high,
            double step,
            double base,
            boolean lines,
            boolean between,
            String format,
            Paint line,
            Text title,
            Text style) {
        private static final double OPEN = Double.NaN;

        /** Where the file describes none. */
        static Axis usual(boolean values, Text style) {
            return new Axis(
                    "",
                    values,
                    false,
                    "",
                    false,
                    true,
                    OPEN,
                    OPEN,
                    OPEN,
                    0,
                    false,
                    true,
                    "",
                    Paint.DARK_GREY,
                    style,
                    style);
        }
    }

    Stream<Series> series() {
        return plots.stream().flatMap(plot -> plot.series().stream());
    }

    /** All that is written in it, figures apart; for whoever searches. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add(title.words());
        axes.forEach(axis -> words.add(axis.title().words()));
        series().forEach(one -> words.add(one.name()));
        plots.forEach(plot -> words.addAll(plot.categories()));
        StringBuilder out = new StringBuilder();
        words.stream()
                .map(each -> each.replaceAll("\\s+", " ").strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .forEach(each -> out.append(each).append('\n'));
        return out.toString();
    }
}

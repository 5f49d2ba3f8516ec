package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Chart.Axis;
import org.zhengyou.preview.render.chart.Chart.Grouping;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Plot;

/** Draws what lies between axes. */
final class PlotArea {
    /** Below the others are those that would cover them. */
    private static final List<Kind> ORDER = List.of(Kind.AREA, Kind.BAR, Kind.LINE, Kind.SCATTER);

    private final Chart chart;
    private final Canvas canvas;
    private final Numbers numbers;
    private final boolean across;
    private final boolean scattered;
    private final int length;
    private final List<String> names;
    private final List<Axis> figures = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Integer, Scale> scales = new HashMap<>();

    /** @param axis which of those of the figures */
    private record Placed(Plot plot, Stacks stacks, int axis) {}

    PlotArea(Chart chart, Canvas canvas, Numbers numbers) {
        this.chart = chart;
        this.canvas = canvas;
        this.numbers = numbers;
        this.across = chart.plots().stream().anyMatch(plot -> plot.kind() == Kind.BAR && plot.across());
        this.scattered = chart.plots().stream().allMatch(plot -> plot.kind() == Kind.SCATTER);
        this.length = chart.plots().stream().mapToInt(Plot::length).max().orElse(0);
        this.names = chart.plots().stream()
                .map(Plot::categories)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
        for (Plot plot : chart.plots()) {
            Axis axis = axis(plot, true);
            // A third one is no longer to be told from the others.
            if (!figures.contains(axis) && figures.size() < 2) {
                figures.add(axis);
            }
            placed.add(new Placed(plot, Stacks.of(plot, chart.blanks()), Math.max(0, figures.indexOf(axis))));
        }
    }

    /** @param values of its figures, or else of its categories */
    private Axis axis(Plot plot, boolean values) {
        List<Axis> own = chart.axes().stream()
                .filter(axis -> plot.axes().contains(axis.name()))
                .toList();
        if (plot.kind() == Kind.SCATTER && own.size() > 1) {
            boolean swapped = "lr".contains(or(own.get(0).side(), "b"));
            return own.get(swapped == values ? 0 : 1);
        }
        return own.stream()
                .filter(axis -> axis.values() == values)
                .findFirst()
                .orElseGet(() -> Axis.usual(values, chart.usual()));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    void draw(Box room) {
        Axis along = axis(chart.plots().getFirst(), false);
        Scale places = scattered ? places(along, room) : Scale.of(0, 1, true, along, 1);
        List<AxisDrawing> drawn = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Axis axis = figures.get(i);
            boolean second = !drawn.isEmpty();
            boolean far = axis.side().equals(across ? "t" : "r");
            far = second ? !drawn.getFirst().far() : far;
            drawn.add(new AxisDrawing(canvas, axis, far, !across, labels(i, scale(i, room))));
        }
        Box box = room;
        for (AxisDrawing axis : drawn) {
            box = axis.taken(box);
        }
        Categories categories = new Categories(canvas, along, across, names(along, places), scattered || !between());
        box = categories.taken(box).less(chart.usual().size() * 0.5, 0, 0, 0);
        Field field = new Field(box, across, along.reversed(), false);
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).draw(field, figures.get(i).reversed());
        }
        categories.grid(field);
        for (Kind kind : ORDER) {
            for (Placed each : placed) {
                if (each.plot().kind() == kind) {
                    plot(each, field, places, room);
                }
            }
        }
        Axis first = figures.getFirst();
        categories.draw(
                new Field(box, across, along.reversed(), first.reversed()),
                scale(0, room).ground());
    }

    private boolean between() {
        return figures.getFirst().between() || chart.plots().stream().anyMatch(plot -> plot.kind() == Kind.BAR);
    }

    private void plot(Placed each, Field field, Scale places, Box room) {
        Plot plot = each.plot();
        Stacks spans = each.stacks();
        Scale scale = scale(each.axis(), room);
        boolean downwards = figures.get(each.axis()).reversed();
        Field own = new Field(field.box(), across, field.backwards(), downwards);
        LabelWords words = new LabelWords(numbers);
        switch (plot.kind()) {
            case BAR -> new Bars(canvas, words, own, scale).draw(plot, spans, length);
            case SCATTER -> {
                Lines lines = new Lines(canvas, words, own, scale, chart.blanks());
                if (scattered) {
                    lines.scatter(plot, spans, places);
                } else {
                    lines.draw(plot, spans, length, between());
                }
            }
            default -> new Lines(canvas, words, own, scale, chart.blanks()).draw(plot, spans, length, between());
        }
    }

    private Scale scale(int number, Box room) {
        @Nullable Scale known = scales.get(number);
        if (known != null) {
            return known;
        }
        Axis axis = figures.get(number);
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        boolean grounded = false;
        for (Placed each : placed) {
            if (each.axis() == number) {
                least = Math.min(least, or(each.stacks().least(axis.base() >= 2 ? 0 : -1e300), Double.MAX_VALUE));
                most = Math.max(most, or(each.stacks().most(), -Double.MAX_VALUE));
                Plot plot = each.plot();
                grounded |= plot.kind() == Kind.BAR || plot.kind() == Kind.AREA || plot.grouping() != Grouping.BESIDE;
            }
        }
        boolean none = !(most >= least);
        double share = across ? room.width() * 0.7 : room.height() * 0.8;
        int wanted = (int) Math.clamp(share / (axis.style().size() * (across ? 4.5 : 2.4)), 1, 10);
        Scale scale = Scale.of(none ? Double.NaN : least, none ? Double.NaN : most, grounded, axis, wanted);
        scales.put(number, scale);
        return scale;
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    /** Of scattered points, along the foot. */
    private Scale places(Axis along, Box room) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (Chart.Series one : chart.series().toList()) {
            if (one.at().isEmpty()) {
                least = Math.min(least, 1);
                most = Math.max(most, one.values().size());
            }
            for (double place : one.at()) {
                if (!Double.isNaN(place) && (along.base() < 2 || place > 0)) {
                    least = Math.min(least, place);
                    most = Math.max(most, place);
                }
            }
        }
        boolean none = !(most >= least);
        int wanted = (int) Math.clamp(room.width() * 0.8 / (along.style().size() * 4), 1, 12);
        return Scale.of(none ? Double.NaN : least, none ? Double.NaN : most, false, along, wanted);
    }

    private List<Categories.Name> names(Axis along, Scale places) {
        List<Categories.Name> out = new ArrayList<>();
        if (scattered) {
            for (double tick : places.ticks()) {
                out.add(new Categories.Name(numbers.shown(tick, along.format()), places.at(tick)));
            }
            return out;
        }
        boolean between = between();
        for (int i = 0; i < length; i++) {
            String name = i < names.size() ? names.get(i) : Integer.toString(i + 1);
            double at = between ? (i + 0.5) / length : length < 2 ? 0.5 : (double) i / (length - 1);
            out.add(new Categories.Name(name, at));
        }
        return out;
    }

    private List<Categories.Name> labels(int number, Scale scale) {
        Axis axis = figures.get(number);
        List<Plot> plots = placed.stream()
                .filter(each -> each.axis() == number)
                .map(Placed::plot)
                .toList();
        boolean percent = plots.stream().anyMatch(plot -> plot.grouping() == Grouping.PERCENT);
        // An axis without a format of its own has that of its figures.
        String format = !axis.format().isEmpty()
                ? axis.format()
                : plots.stream()
                        .flatMap(plot -> plot.series().stream())
                        .map(Chart.Series::format)
                        .findFirst()
                        .orElse("");
        format = percent && !format.contains("%") ? "0%" : format;
        List<Categories.Name> out = new ArrayList<>();
        for (double tick : scale.ticks()) {
            out.add(new Categories.Name(numbers.shown(tick, format), scale.at(tick)));
        }
        return out;
    }
}

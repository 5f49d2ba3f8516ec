package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;

/** Draws pies, and rings of as many series as there are. */
final class Slices {
    private static final int MOST_RINGS = 12;

    private final Chart chart;
    private final Canvas canvas;
    private final LabelWords words;

    Slices(Chart chart, Canvas canvas, Numbers numbers) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = new LabelWords(numbers);
    }

    void draw(Box room) {
        Plot plot = chart.plots().stream()
                .filter(each -> each.kind() == Kind.PIE || each.kind() == Kind.RING)
                .findFirst()
                .orElseThrow();
        List<Series> rings = plot.kind() == Kind.PIE
                ? plot.series().stream().limit(1).toList()
                : plot.series().stream().limit(MOST_RINGS).toList();
        boolean outside = plot.kind() == Kind.PIE && rings.stream().anyMatch(Slices::labelled);
        double radius = Math.min(room.width() * (outside ? 0.36 : 0.5), room.height() * (outside ? 0.4 : 0.5)) * 0.96;
        double x = room.x() + room.width() / 2;
        double y = room.y() + room.height() / 2;
        double hole = plot.kind() == Kind.RING ? radius * plot.hole() / 100 : 0;
        double band = (radius - hole) / Math.max(1, rings.size());
        for (int i = 0; i < rings.size(); i++) {
            Ring ring = new Ring(x, y, hole + i * band, hole + (i + 1) * band);
            slices(plot, rings.get(i), ring, room);
        }
    }

    private static boolean labelled(Series series) {
        return series.labels().any() || series.single().values().stream().anyMatch(Labels::any);
    }

    private void slices(Plot plot, Series series, Ring ring, Box room) {
        double total = 0;
        for (double value : series.values()) {
            total += Double.isNaN(value) ? 0 : Math.abs(value);
        }
        if (!(total > 0)) {
            return;
        }
        List<Box> taken = new ArrayList<>();
        List<Runnable> after = new ArrayList<>();
        double at = Math.toRadians(plot.turn());
        for (int i = 0; i < series.values().size(); i++) {
            double value = Math.abs(series.value(i));
            if (!(value > 0)) {
                continue;
            }
            double share = value / total;
            double to = at + share * Math.TAU;
            Paint paint = series.paint(i);
            canvas.path(ring.slice(at, to), paint, Paint.WHITE, 0.75);
            List<String> lines = words.of(plot, series, i, share);
            if (!lines.isEmpty()) {
                double middle = (at + to) / 2;
                Labels labels = series.labels(i);
                after.add(() -> label(lines, labels, ring, middle, share, paint, taken, room));
            }
            at = to;
        }
        after.forEach(Runnable::run);
    }

    /** Inside where the slice is large enough for it, else beside it, clear of the ones before. */
    private void label(
            List<String> lines,
            Labels labels,
            Ring ring,
            double middle,
            double share,
            Paint paint,
            List<Box> taken,
            Box room) {
        double size = Math.min(labels.style().size(), Math.max(5, ring.outer() / 5));
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, Canvas.width(line, size));
        }
        double height = lines.size() * size * 1.2;
        double thick = ring.outer() - ring.inner();
        double along = share * Math.TAU * ring.outer() * (ring.inner() > 0 ? 0.9 : 0.62);
        boolean fits = along > Math.max(width, height) && thick * (ring.inner() > 0 ? 1.1 : 0.7) > width;
        boolean inside = ring.inner() > 0
                || fits && !labels.place().equals("outEnd")
                || labels.place().equals("ctr")
                || labels.place().equals("inEnd");
        double far = inside ? ring.inner() + thick * (ring.inner() > 0 ? 0.5 : 0.62) : ring.outer() + size * 0.7;
        double x = ring.x() + Math.sin(middle) * far;
        double y = ring.y() - Math.cos(middle) * far;
        boolean left = Math.sin(middle) < 0;
        Side side = inside ? Side.MIDDLE : left ? Side.END : Side.START;
        double from = inside ? x - width / 2 : left ? x - width : x;
        Box box = new Box(from, y - height / 2, width, height);
        for (int tries = 0; !inside && tries < 30 && crosses(box, taken); tries++) {
            // Labels follow one another clockwise: down on the right, up on the left.
            box = new Box(box.x(), box.y() + (left ? -size : size) * 0.5, width, height);
        }
        if (!inside) {
            double kept = Math.clamp(box.y(), room.y(), Math.max(room.y(), room.bottom() - height));
            box = new Box(box.x(), kept, width, height);
        }
        taken.add(box);
        Paint ink = inside && paint.dark() ? Paint.WHITE : labels.style().paint();
        for (int i = 0; i < lines.size(); i++) {
            Text text = new Text(lines.get(i), size, ink, labels.style().bold());
            canvas.text(text, x, box.y() + size * (0.95 + 1.2 * i), side);
        }
    }

    private static boolean crosses(Box box, List<Box> taken) {
        return taken.stream()
                .anyMatch(other -> box.x() < other.right()
                        && other.x() < box.right()
                        && box.y() < other.bottom()
                        && other.y() < box.bottom());
    }

    private record Ring(double x, double y, double inner, double outer) {
        /** Angles clockwise from the top. */
        String slice(double from, double to) {
            // One slice that is all of it would begin where it ends.
            double end = Math.min(to, from + Math.TAU - 1e-4);
            String large = end - from > Math.PI ? "1" : "0";
            String arc = "M" + on(outer, from) + "A" + radius(outer) + " 0 " + large + " 1 " + on(outer, end);
            return inner > 0
                    ? arc + "L" + on(inner, end) + "A" + radius(inner) + " 0 " + large + " 0 " + on(inner, from) + "Z"
                    : arc + "L" + Canvas.point(x, y) + "Z";
        }

        private String on(double radius, double angle) {
            return Canvas.point(x + Math.sin(angle) * radius, y - Math.cos(angle) * radius);
        }

        private static String radius(double radius) {
            return Canvas.point(radius, radius);
        }
    }
}

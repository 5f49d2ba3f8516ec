package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;

/** Which colour stands for what. */
final class Legend {
    /** Of the room at its widest. */
    private static final double SHARE = 0.35;

    private record Entry(String name, Paint paint, boolean line) {}

    private final Chart chart;
    private final Canvas canvas;
    private final Text style;

    Legend(Chart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.style = chart.usual();
    }

    /** Of each slice or bar where these have colours of their own, else of each series. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Plot plot : chart.plots()) {
            if (plot.varied() && !plot.series().isEmpty()) {
                Series first = plot.series().getFirst();
                for (int i = 0; i < plot.length(); i++) {
                    entries.add(new Entry(plot.category(i), first.paint(i), false));
                }
                continue;
            }
            for (Series one : plot.series()) {
                boolean line = plot.kind() == Kind.LINE || plot.kind() == Kind.SCATTER;
                entries.add(new Entry(one.name(), one.paint(), line));
            }
        }
        List<Entry> shown = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!chart.unnamed().contains(i) && !entries.get(i).name().isBlank()) {
                shown.add(entries.get(i));
            }
        }
        return shown;
    }

    /** @return the room that is left */
    Box draw(Box room) {
        List<Entry> entries = chart.place().isEmpty() ? List.of() : entries();
        if (entries.isEmpty()) {
            return room;
        }
        double size = Math.min(style.size(), Math.max(5, room.height() / 10));
        return chart.place().equals("l") || chart.place().equals("r")
                ? beside(room, entries, size)
                : above(room, entries, size);
    }

    private Box beside(Box room, List<Entry> entries, double size) {
        double line = size * 1.5;
        double key = size * 1.8;
        double width = 0;
        for (Entry entry : entries) {
            width = Math.max(width, Canvas.width(entry.name(), size));
        }
        width = Math.min(width + key, room.width() * SHARE);
        int fits = Math.max(1, (int) (room.height() / line));
        int shown = Math.min(fits, entries.size());
        boolean left = chart.place().equals("l");
        double x = left ? room.x() : room.right() - width;
        double y = room.y() + (room.height() - shown * line) / 2;
        for (int i = 0; i < shown; i++) {
            boolean more = i == shown - 1 && shown < entries.size();
            entry(more ? new Entry("\u2026", Paint.NONE, false) : entries.get(i), x, y + i * line, size, width);
        }
        double taken = width + size;
        return left ? room.less(0, 0, 0, taken) : room.less(0, taken, 0, 0);
    }

    private Box above(Box room, List<Entry> entries, double size) {
        double line = size * 1.6;
        double most = room.width() / Math.min(2, entries.size());
        List<List<Entry>> rows = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        double filled = room.width();
        for (Entry entry : entries) {
            double width = wide(entry, size, most);
            if (rows.isEmpty() || filled + width > room.width()) {
                if ((rows.size() + 1) * line > room.height() * SHARE && !rows.isEmpty()) {
                    break;
                }
                rows.add(new ArrayList<>());
                widths.add(0.0);
                filled = 0;
            }
            filled += width;
            rows.getLast().add(entry);
            widths.set(rows.size() - 1, filled);
        }
        boolean top = chart.place().equals("t");
        double taken = rows.size() * line;
        double y = top ? room.y() : room.bottom() - taken;
        for (int row = 0; row < rows.size(); row++) {
            double x = room.x() + Math.max(0, room.width() - widths.get(row)) / 2;
            for (Entry entry : rows.get(row)) {
                double width = wide(entry, size, most);
                entry(entry, x, y + row * line, size, width - size);
                x += width;
            }
        }
        return top ? room.less(taken + size * 0.4, 0, 0, 0) : room.less(0, 0, taken + size * 0.4, 0);
    }

    private static double wide(Entry entry, double size, double most) {
        return Math.min(most, Canvas.width(entry.name(), size) + size * 2.8);
    }

    private void entry(Entry entry, double x, double y, double size, double width) {
        double middle = y + size * 0.75;
        if (entry.line()) {
            canvas.line(x, middle, x + size * 1.4, middle, entry.paint(), 2);
        } else {
            canvas.rect(x + size * 0.4, middle - size * 0.35, size * 0.7, size * 0.7, entry.paint(), Paint.NONE);
        }
        String name = Canvas.fitted(entry.name(), size, width - size * 1.7);
        Text text = new Text(name, size, style.paint(), false);
        canvas.text(text, x + size * 1.7, middle + size * 0.36, Side.START);
    }
}

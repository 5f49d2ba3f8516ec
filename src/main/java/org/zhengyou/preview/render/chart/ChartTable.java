package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;
import org.zhengyou.preview.render.chart.Chart.Text;

/** The figures of a chart of a kind that is not drawn. */
final class ChartTable {
    private static final int MOST_COLUMNS = 8;
    private static final double LEAST_SIZE = 5.5;
    private static final double LINE = 1.6;

    private final Chart chart;
    private final Canvas canvas;
    private final Numbers numbers;

    ChartTable(Chart chart, Canvas canvas, Numbers numbers) {
        this.chart = chart;
        this.canvas = canvas;
        this.numbers = numbers;
    }

    void draw(Box room) {
        List<List<String>> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.getFirst().size();
        double size = Math.clamp(
                room.height() / rows.size() / LINE,
                LEAST_SIZE,
                Math.min(10, chart.usual().size()));
        double line = size * LINE;
        int fits = Math.max(2, (int) (room.height() / line));
        // What is too long is thinned out, its heading apart.
        int step = Math.max(1, (rows.size() - 1 + fits - 2) / (fits - 1));
        double width = Math.min(room.width() / columns, 160);
        double x = room.x() + (room.width() - width * columns) / 2;
        double y = room.y();
        row(rows.getFirst(), x, y, width, size, true);
        for (int i = 1; i < rows.size(); i += step) {
            y += line;
            row(rows.get(i), x, y, width, size, false);
        }
    }

    private List<List<String>> rows() {
        List<String> names = List.of();
        List<Series> all = new ArrayList<>();
        int length = 0;
        for (Plot plot : chart.plots()) {
            all.addAll(plot.series());
            names = names.isEmpty() ? plot.categories() : names;
            length = Math.max(length, plot.length());
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<Series> shown = all.subList(0, Math.min(all.size(), MOST_COLUMNS));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        shown.forEach(one -> head.add(one.name()));
        rows.add(head);
        for (int i = 0; i < length; i++) {
            List<String> row = new ArrayList<>();
            row.add(i < names.size() ? names.get(i) : place(shown.getFirst(), i));
            for (Series one : shown) {
                row.add(numbers.shown(one.value(i), one.format()));
            }
            rows.add(row);
        }
        return rows;
    }

    private String place(Series series, int index) {
        return index < series.at().size() ? numbers.shown(series.at().get(index), "") : Integer.toString(index + 1);
    }

    private void row(List<String> cells, double x, double y, double width, double size, boolean head) {
        for (int i = 0; i < cells.size(); i++) {
            canvas.rect(x + i * width, y, width, size * LINE, Paint.NONE, Paint.GREY);
            String words = Canvas.fitted(cells.get(i), size, width - size * 0.8);
            Text text = new Text(words, size, chart.usual().paint(), head);
            double foot = y + size * 1.15;
            if (i == 0) {
                canvas.text(text, x + size * 0.4, foot, Side.START);
            } else {
                canvas.text(text, x + (i + 1) * width - size * 0.4, foot, Side.END);
            }
        }
    }
}

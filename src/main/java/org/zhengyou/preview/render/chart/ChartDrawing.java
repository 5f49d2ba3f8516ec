package org.zhengyou.preview.render.chart;

import java.util.List;
import org.zhengyou.preview.render.chart.Chart.Kind;
import org.zhengyou.preview.render.chart.Chart.Text;

/** Puts title, legend and plots of a chart into their places. */
final class ChartDrawing {
    private final Chart chart;
    private final Canvas canvas;
    private final Numbers numbers;

    ChartDrawing(Chart chart, Canvas canvas, Numbers numbers) {
        this.chart = chart;
        this.canvas = canvas;
        this.numbers = numbers;
    }

    void draw(double width, double height) {
        double edge = Math.min(8, Math.min(width, height) / 16);
        Box room = title(new Box(0, 0, width, height).less(edge, edge, edge, edge));
        if (has(Kind.OTHER) || chart.plots().isEmpty()) {
            new ChartTable(chart, canvas, numbers).draw(room);
            return;
        }
        room = new Legend(chart, canvas).draw(room);
        if (has(Kind.PIE) || has(Kind.RING)) {
            new Slices(chart, canvas, numbers).draw(room);
        } else {
            new PlotArea(chart, canvas, numbers).draw(room);
        }
    }

    private boolean has(Kind kind) {
        return chart.plots().stream().anyMatch(plot -> plot.kind() == kind);
    }

    private Box title(Box room) {
        Text title = chart.title();
        // A title as large as its frame is high leaves no chart.
        double size = Math.min(title.size(), Math.max(6, room.height() / 8));
        Text style = new Text("", size, title.paint(), title.bold());
        List<String> lines = Canvas.lines(title.words(), size, room.width(), 3);
        double y = room.y();
        for (String line : lines) {
            y += size * 1.25;
            canvas.text(style.saying(line), room.x() + room.width() / 2, y - size * 0.3, Canvas.Side.MIDDLE);
        }
        return lines.isEmpty() ? room : room.less(y - room.y() + size * 0.4, 0, 0, 0);
    }
}

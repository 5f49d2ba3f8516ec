package org.zhengyou.preview.render.chart;

import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Categories.Name;
import org.zhengyou.preview.render.chart.Chart.Axis;

/**
 * An axis along which figures lie, with its lines through the plots.
 *
 * @param far at the right or at the top
 * @param upright figures go upwards
 */
record AxisDrawing(Canvas canvas, Axis axis, boolean far, boolean upright, List<Name> ticks) {
    private boolean named() {
        return !axis.removed() && axis.named();
    }

    private double size() {
        return axis.style().size();
    }

    private double title() {
        return axis.removed() || axis.title().words().isBlank()
                ? 0
                : axis.title().size() * 1.5;
    }

    private double labels() {
        if (!named()) {
            return 0;
        }
        double widest = 0;
        for (Name tick : ticks) {
            widest = Math.max(widest, Canvas.width(tick.words(), size()));
        }
        return upright ? widest + size() * 0.5 : size() * 1.4;
    }

    /** @return the room that is left */
    Box taken(Box room) {
        double all = Math.min(labels() + title(), (upright ? room.width() : room.height()) * 0.45);
        // The words of the last ticks stand out half beyond the field.
        double beyond = upright || !named() ? 0 : Canvas.width(ticks.getLast().words(), size()) / 2;
        if (upright) {
            return far ? room.less(0, all, 0, 0) : room.less(0, 0, 0, all);
        }
        return far ? room.less(all, beyond, 0, 0) : room.less(0, beyond, all, 0);
    }

    void draw(Field field, boolean reversed) {
        Field own = new Field(field.box(), field.across(), field.backwards(), reversed);
        Box box = own.box();
        for (Name tick : ticks) {
            double x = own.x(0, tick.at());
            double y = own.y(0, tick.at());
            if (axis.lines()) {
                if (upright) {
                    canvas.line(box.x(), y, box.right(), y, Paint.GREY, 0.6);
                } else {
                    canvas.line(x, box.y(), x, box.bottom(), Paint.GREY, 0.6);
                }
            }
            if (named() && upright) {
                double at = far ? box.right() + size() * 0.4 : box.x() - size() * 0.4;
                canvas.text(axis.style().saying(tick.words()), at, y + size() * 0.35, far ? Side.START : Side.END);
            } else if (named()) {
                double at = far ? box.y() - size() * 0.5 : box.bottom() + size() * 1.15;
                canvas.text(axis.style().saying(tick.words()), x, at, Side.MIDDLE);
            }
        }
        if (!axis.removed()) {
            if (upright) {
                double x = far ? box.right() : box.x();
                canvas.line(x, box.y(), x, box.bottom(), axis.line(), 0.75);
            } else {
                double y = far ? box.y() : box.bottom();
                canvas.line(box.x(), y, box.right(), y, axis.line(), 0.75);
            }
            title(box);
        }
    }

    private void title(Box box) {
        double away = labels() + axis.title().size() * (far && upright ? 1.1 : 0.5);
        String words = Canvas.fitted(axis.title().words(), axis.title().size(), upright ? box.height() : box.width());
        if (upright) {
            double x = far ? box.right() + away : box.x() - away;
            canvas.text(axis.title().saying(words), x, box.y() + box.height() / 2, Side.MIDDLE, -90);
        } else {
            double y = far ? box.y() - away : box.bottom() + away + axis.title().size() * 0.6;
            canvas.text(axis.title().saying(words), box.x() + box.width() / 2, y, Side.MIDDLE);
        }
    }
}

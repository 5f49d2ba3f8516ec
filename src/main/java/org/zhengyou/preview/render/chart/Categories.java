package org.zhengyou.preview.render.chart;

import java.util.List;
import org.zhengyou.preview.render.chart.Canvas.Side;
import org.zhengyou.preview.render.chart.Chart.Axis;

/** The axis along which categories, or the places of scattered points, lie. */
final class Categories {
    /**
     * @param at from 0 to 1 along the axis
     */
    record Name(String words, double at) {}

    private enum Way {
        LEVEL,
        BROKEN,
        SLANTED
    }

    private static final int MOST_LINES = 3;
    private static final double SLANT = Math.sqrt(0.5);

    private final Canvas canvas;
    private final Axis axis;
    private final boolean across;
    private final List<Name> names;
    private final boolean places;
    private final boolean far;
    private final double size;
    private Way way = Way.LEVEL;
    private int step = 1;
    private double room;
    private double depth;

    /** @param places names stand at points of the axis, with lines at these, and not below stretches of it */
    Categories(Canvas canvas, Axis axis, boolean across, List<Name> names, boolean places) {
        this.canvas = canvas;
        this.axis = axis;
        this.across = across;
        this.names = names;
        this.places = places;
        this.far = axis.side().equals(across ? "r" : "t");
        this.size = axis.style().size();
    }

    private boolean named() {
        return !axis.removed() && axis.named() && !names.isEmpty();
    }

    private double title() {
        return axis.removed() || axis.title().words().isBlank()
                ? 0
                : axis.title().size() * 1.5;
    }

    /** Decides how names are set. @return the room that is left */
    Box taken(Box box) {
        double widest = 0;
        for (Name name : names) {
            widest = Math.max(widest, Canvas.width(name.words(), size));
        }
        if (across) {
            room = Math.min(widest, box.width() * 0.32);
            depth = named() ? room + size * 0.5 : 0;
            step = step(box.height() - size * 2, size * 1.25);
            return far ? box.less(0, depth + title(), 0, 0) : box.less(0, 0, 0, depth + title());
        }
        double slot = box.width() / Math.max(1, places ? names.size() - 1 : names.size());
        room = slot * 0.95;
        if (widest <= room) {
            way = Way.LEVEL;
            depth = size * 1.4;
        } else if (slot > size * 2.4 && widest < slot * (MOST_LINES - 0.6)) {
            way = Way.BROKEN;
            int lines = 1;
            for (Name name : names) {
                lines = Math.max(
                        lines,
                        Canvas.lines(name.words(), size, room, MOST_LINES).size());
            }
            depth = size * (0.4 + 1.15 * lines);
        } else {
            way = Way.SLANTED;
            step = step(box.width(), size * 1.5);
            room = Math.min(widest, box.height() * 0.36 / SLANT);
            depth = room * SLANT + size;
        }
        depth = named() ? Math.min(depth, box.height() * 0.5) : 0;
        double beyond = places && named() ? Canvas.width(names.getLast().words(), size) / 2 : 0;
        double side = Math.min(beyond, box.width() * 0.1);
        return far ? box.less(depth + title(), side, 0, 0) : box.less(0, side, depth + title(), 0);
    }

    private int step(double length, double each) {
        return Math.max(1, (int) Math.ceil(names.size() * each / Math.max(1, length)));
    }

    void grid(Field field) {
        for (int i = 0; axis.lines() && i < names.size(); i += step) {
            double at = places ? names.get(i).at() : (double) i / names.size();
            canvas.line(field.x(at, 0), field.y(at, 0), field.x(at, 1), field.y(at, 1), Paint.GREY, 0.6);
        }
    }

    /** @param ground where the figures' nought lies, which is where the axis is drawn */
    void draw(Field field, double ground) {
        if (axis.removed()) {
            return;
        }
        canvas.line(field.x(0, ground), field.y(0, ground), field.x(1, ground), field.y(1, ground), axis.line(), 0.75);
        Box box = field.box();
        for (int i = 0; named() && i < names.size(); i += step) {
            double along = names.get(i).at();
            String words = names.get(i).words();
            if (across) {
                double x = far ? box.right() + size * 0.4 : box.x() - size * 0.4;
                String fitted = Canvas.fitted(words, size, room + size * 0.1);
                canvas.text(
                        axis.style().saying(fitted), x, field.y(along, 0) + size * 0.35, far ? Side.START : Side.END);
            } else {
                below(words, field.x(along, 0), box);
            }
        }
        title(box);
    }

    private void below(String words, double x, Box box) {
        double y = far ? box.y() - depth + size * 0.9 : box.bottom() + size * 1.15;
        switch (way) {
            case LEVEL -> canvas.text(axis.style().saying(words), x, y, Side.MIDDLE);
            case BROKEN -> {
                for (String line : Canvas.lines(words, size, room, MOST_LINES)) {
                    canvas.text(axis.style().saying(line), x, y, Side.MIDDLE);
                    y += size * 1.15;
                }
            }
            case SLANTED -> {
                String fitted = Canvas.fitted(words, size, room);
                double foot = far ? box.y() - size * 0.4 : y - size * 0.3;
                canvas.text(axis.style().saying(fitted), x + size * 0.3, foot, far ? Side.START : Side.END, -45);
            }
        }
    }

    private void title(Box box) {
        double titled = axis.title().size();
        String words = Canvas.fitted(axis.title().words(), titled, across ? box.height() : box.width());
        if (across) {
            double x = far ? box.right() + depth + titled * 1.1 : box.x() - depth - titled * 0.5;
            canvas.text(axis.title().saying(words), x, box.y() + box.height() / 2, Side.MIDDLE, -90);
        } else {
            double y = far ? box.y() - depth - titled * 0.4 : box.bottom() + depth + titled * 1.1;
            canvas.text(axis.title().saying(words), box.x() + box.width() / 2, y, Side.MIDDLE);
        }
    }
}

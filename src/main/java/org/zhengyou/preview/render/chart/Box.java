package org.zhengyou.preview.render.chart;

/** A rectangle of the drawing, in points. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Without what is taken at its edges; never turned inside out. */
    Box less(double top, double right, double bottom, double left) {
        return new Box(x + left, y + top, Math.max(1, width - left - right), Math.max(1, height - top - bottom));
    }
}

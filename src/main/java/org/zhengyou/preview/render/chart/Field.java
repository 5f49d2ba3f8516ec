package org.zhengyou.preview.render.chart;

/**
 * Where plots are drawn. Places along the axis of categories and along that of figures go from 0 to 1.
 *
 * @param across figures go to the right instead of upwards
 * @param backwards categories go the other way, as figures do downwards
 */
record Field(Box box, boolean across, boolean backwards, boolean downwards) {
    double x(double along, double up) {
        return box.x() + (across ? turned(up, downwards) : turned(along, backwards)) * box.width();
    }

    double y(double along, double up) {
        return box.bottom() - (across ? turned(along, backwards) : turned(up, downwards)) * box.height();
    }

    /** Points of the drawing to the whole of the axis of categories. */
    double length() {
        return across ? box.height() : box.width();
    }

    private static double turned(double place, boolean other) {
        return other ? 1 - place : place;
    }
}

package org.zhengyou.preview.render.flow;

/**
 * A sheet, in points.
 *
 * @param head from the upper edge to what stands at the head of every page
 * @param foot from the lower edge to what stands at the foot of every page
 * @param grid height of the lines that lines of type are set on; 0 for none
 */
public record Paper(
        double width,
        double height,
        double top,
        double right,
        double bottom,
        double left,
        double head,
        double foot,
        double grid,
        int columns) {
    /** A4 with the margins of the office. */
    public static final Paper A4 = new Paper(595.3, 841.9, 72, 90, 72, 90, 36, 36, 0, 1);

    double bodyWidth() {
        double width = this.width - left - right;
        return Math.max(72, columns < 2 ? width : (width - 20 * (columns - 1)) / columns);
    }

    double bodyHeight() {
        return Math.max(100, (height - top - bottom) * columns);
    }

    /** The same, kept within what a screen can show and a page can be. */
    public Paper sensible() {
        double w = within(width, 200, 2400);
        double h = within(height, 200, 3400);
        return new Paper(
                w,
                h,
                within(top, 0, h / 3),
                within(right, 0, w / 3),
                within(bottom, 0, h / 3),
                within(left, 0, w / 3),
                within(head, 0, h / 3),
                within(foot, 0, h / 3),
                grid < 5 || grid > 60 ? 0 : grid,
                (int) within(columns, 1, 4));
    }

    private static double within(double value, double least, double most) {
        return Math.clamp(Double.isNaN(value) ? least : value, least, most);
    }
}

package org.zhengyou.preview.render.chart;

/**
 * @param hex six hexadecimal digits
 * @param opacity from 0, which is nothing, to 1
 */
record Paint(String hex, double opacity) {
    static final Paint NONE = new Paint("000000", 0);
    static final Paint WHITE = new Paint("FFFFFF", 1);
    static final Paint GREY = new Paint("D0D0D0", 1);
    static final Paint DARK_GREY = new Paint("808080", 1);

    boolean seen() {
        return opacity > 0;
    }

    /** Whether white shows on it better than black. */
    boolean dark() {
        int rgb = Integer.parseInt(hex, 16);
        return opacity > 0.5 && (rgb >> 16) * 0.3 + (rgb >> 8 & 255) * 0.59 + (rgb & 255) * 0.11 < 140;
    }
}

package org.zhengyou.preview.render.chart;

/**
 * A colour as hue, saturation and lightness, as themes change colours.
 *
 * @param hue in sixths of the circle, as the others from 0 to 1
 */
record Shade(double hue, double full, double light) {
    /** @param hex six hexadecimal digits */
    static Shade of(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        double r = (rgb >> 16) / 255.0;
        double g = (rgb >> 8 & 255) / 255.0;
        double b = (rgb & 255) / 255.0;
        double most = Math.max(r, Math.max(g, b));
        double least = Math.min(r, Math.min(g, b));
        double range = most - least;
        double light = (most + least) / 2;
        if (range == 0) {
            return new Shade(0, 0, light);
        }
        double hue = most == r ? (g - b) / range + 6 : most == g ? (b - r) / range + 2 : (r - g) / range + 4;
        return new Shade(hue % 6, range / (1 - Math.abs(2 * light - 1)), light);
    }

    Shade lit(double times, double plus) {
        return new Shade(hue, full, Math.clamp(light * times + plus, 0, 1));
    }

    Paint paint() {
        double chroma = (1 - Math.abs(2 * light - 1)) * full;
        int rgb = byteOf(0, chroma) << 16 | byteOf(4, chroma) << 8 | byteOf(2, chroma);
        return new Paint("%06X".formatted(rgb), 1);
    }

    /** @param turn where on the circle this primary colour is off */
    private int byteOf(int turn, double chroma) {
        double away = Math.abs((hue + turn) % 6 - 3);
        double share = Math.clamp(away - 1, 0, 1);
        return (int) Math.round(Math.clamp(light - chroma / 2 + chroma * share, 0, 1) * 255);
    }
}

package org.zhengyou.preview.render.chart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;

/** Draws the chart of a chart part. A part that cannot be read leaves nothing and spoils nothing. */
public final class Charts {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final double LEAST = 24;
    private static final double MOST = 3_000;
    private static final String FONTS = "<g font-family=\"Source Han Sans SC, Noto Sans CJK SC, PingFang SC,"
            + " Microsoft YaHei, SimHei, Arial, sans-serif\">\n";

    /**
     * @param body what stands within an svg of that size
     * @param words what is written in it, figures apart
     * @param width in points, as is the height
     */
    public record Drawn(String body, String title, String words, double width, double height) {
        /** A drawing of its own. */
        public String svg() {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Svg.figure(width) + " "
                    + Svg.figure(height) + "\" width=\"" + Svg.figure(width) + "\" height=\"" + Svg.figure(height)
                    + "\">" + body + "</svg>";
        }
    }

    private Charts() {}

    /**
     * @param part a c:chartSpace or cx:chartSpace; closed afterwards
     * @param width of the frame in points, as is the height; very small or large ones are drawn within limits
     * @param ground whether a chart that does not say so has a ground of its own
     */
    public static @Nullable Drawn drawn(
            InputStream part, Palette palette, double width, double height, boolean ground) {
        try (InputStream in = new Bounded(part)) {
            Element space = Blocks.whole(in, Cache.thinning());
            Chart chart;
            if (space.is("c:chartSpace")) {
                chart = new ChartSpace(space, palette).read();
            } else if (space.is("cx:chartSpace")) {
                chart = NewChart.read(space, palette);
            } else {
                return null;
            }
            double w = within(width);
            double h = within(height);
            Canvas canvas = new Canvas();
            Paint under = chart.ground() == null ? ground ? palette.ground() : Paint.NONE : chart.ground();
            canvas.rect(0, 0, w, h, under, chart.border() == null ? Paint.NONE : chart.border());
            new ChartDrawing(chart, canvas, new Numbers(ChartText.on(space, "c:date1904", false))).draw(w, h);
            return new Drawn(FONTS + canvas + "</g>", chart.title().words(), chart.words(), w, h);
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, the page around it is shown.
            return null;
        }
    }

    private static double within(double length) {
        return Double.isNaN(length) ? LEAST : Math.clamp(length, LEAST, MOST);
    }

    /** What a part says of its size may be wrong. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            counted(count);
            return count;
        }

        private void counted(int count) throws IOException {
            left -= Math.max(0, count);
            if (left < 0) {
                throw new IOException("too large for a chart");
            }
        }
    }
}

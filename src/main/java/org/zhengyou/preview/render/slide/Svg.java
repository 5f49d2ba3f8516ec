package org.zhengyou.preview.render.slide;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.Map;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.flow.Html;

/** An SVG being written: definitions apart from what is drawn. Lengths are points. */
public final class Svg {
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> known = new HashMap<>();
    private final int most;

    /** @param most characters; a drawing beyond it is refused before it fills the memory */
    public Svg(int most) {
        this.most = most;
    }

    public StringBuilder body() {
        if (body.length() + definitions.length() > most) {
            throw new FileRefused(Reason.BOMB);
        }
        return body;
    }

    /**
     * Defines something once.
     *
     * @param element with %s for its id
     * @return the id
     */
    String define(String element) {
        return known.computeIfAbsent(element, key -> {
            String id = "d" + known.size();
            definitions.append(key.replace("%s", id));
            return id;
        });
    }

    public String finish(double width, double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + figure(width) + " " + figure(height)
                + "\" width=\"" + figure(width) + "\" height=\"" + figure(height) + "\"><defs>" + definitions
                + "</defs>" + body() + "</svg>";
    }

    static String path(Shape shape) {
        StringBuilder out = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            switch (at.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> points(out.append('M'), p, 2);
                case PathIterator.SEG_LINETO -> points(out.append('L'), p, 2);
                case PathIterator.SEG_QUADTO -> points(out.append('Q'), p, 4);
                case PathIterator.SEG_CUBICTO -> points(out.append('C'), p, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void points(StringBuilder out, double[] p, int count) {
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(figure(p[i]));
        }
    }

    static String transform(AffineTransform t) {
        if (t.isIdentity()) {
            return "";
        }
        return " transform=\"matrix(" + fine(t.getScaleX()) + " " + fine(t.getShearY()) + " " + fine(t.getShearX())
                + " " + fine(t.getScaleY()) + " " + figure(t.getTranslateX()) + " " + figure(t.getTranslateY())
                + ")\"";
    }

    /** At most two decimals. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "0";
        }
        long hundredths = Math.round(Math.clamp(value, -1e7, 1e7) * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }

    public static String fine(double value) {
        return Double.isFinite(value) ? Double.toString(Math.round(value * 1e5) / 1e5) : "1";
    }

    /** Runs of spaces and those at the ends would be lost. */
    public static String text(String text) {
        String line = text.replace('\n', ' ').replace('\u000B', ' ').replace('\t', ' ');
        return Html.escape(
                line.startsWith(" ") || line.contains("  ") || line.endsWith(" ") ? line.replace(' ', '\u00A0') : line);
    }
}

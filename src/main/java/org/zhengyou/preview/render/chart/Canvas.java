package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengyou.preview.render.flow.Html;
import org.zhengyou.preview.render.flow.Measure;
import org.zhengyou.preview.render.slide.Svg;

/** SVG being written; lengths are points. */
final class Canvas {
    enum Side {
        START,
        MIDDLE,
        END
    }

    /** Bold type and digits are wider than the rule of thumb says. */
    private static final double WIDER = 1.1;

    private static final int MOST_TEXTS = 1_500;

    private final StringBuilder out = new StringBuilder();
    private int texts;

    static double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Measure.advance(text.charAt(i));
        }
        return sum * size * WIDER;
    }

    /** As much of it as has room, with three dots behind what is cut. */
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end), size) + size * 0.8 > room) {
            end--;
        }
        if (end > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).strip() + "\u2026";
    }

    /** Broken between words, or between any two characters where there are none; at most so many lines. */
    static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > room) {
            int end = 1;
            while (end < rest.length() && width(rest.substring(0, end + 1), size) <= room) {
                end++;
            }
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            cut += cut < rest.length() && Character.isLowSurrogate(rest.charAt(cut)) ? 1 : 0;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(fitted(rest, size, room));
        }
        return lines;
    }

    void rect(double x, double y, double width, double height, Paint fill, Paint line) {
        if (!fill.seen() && !line.seen()) {
            return;
        }
        out.append("<rect");
        length("x", x);
        length("y", y);
        length("width", Math.max(0, width));
        length("height", Math.max(0, height));
        paint("fill", fill);
        if (line.seen()) {
            paint("stroke", line);
            length("stroke-width", 0.75);
        }
        out.append("></rect>\n");
    }

    void line(double x1, double y1, double x2, double y2, Paint paint, double width) {
        if (paint.seen()) {
            path("M" + point(x1, y1) + "L" + point(x2, y2), Paint.NONE, paint, width);
        }
    }

    void path(String d, Paint fill, Paint line, double width) {
        if (d.isEmpty() || !fill.seen() && !line.seen()) {
            return;
        }
        out.append("<path d=\"").append(d).append('"');
        paint("fill", fill);
        if (line.seen()) {
            paint("stroke", line);
            length("stroke-width", width);
            out.append(" stroke-linejoin=\"round\"");
        }
        out.append("></path>\n");
    }

    void circle(double x, double y, double radius, Paint fill) {
        if (fill.seen()) {
            out.append("<circle");
            length("cx", x);
            length("cy", y);
            length("r", radius);
            paint("fill", fill);
            out.append("></circle>\n");
        }
    }

    /** On one line, its foot at y. */
    void text(Chart.Text text, double x, double y, Side side) {
        text(text, x, y, side, 0);
    }

    /** @param turned in degrees, clockwise about the place it stands at */
    void text(Chart.Text text, double x, double y, Side side, double turned) {
        if (text.words().isBlank() || texts++ >= MOST_TEXTS) {
            return;
        }
        out.append("<text");
        length("x", x);
        length("y", y);
        length("font-size", text.size());
        paint("fill", text.paint());
        if (side != Side.START) {
            out.append(" text-anchor=\"")
                    .append(side.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (text.bold()) {
            out.append(" font-weight=\"700\"");
        }
        if (turned != 0) {
            out.append(" transform=\"rotate(")
                    .append(Svg.figure(turned))
                    .append(' ')
                    .append(point(x, y))
                    .append(")\"");
        }
        out.append('>').append(Html.escape(text.words().strip())).append("</text>\n");
    }

    static String point(double x, double y) {
        return Svg.figure(x) + " " + Svg.figure(y);
    }

    private void length(String name, double value) {
        out.append(' ').append(name).append("=\"").append(Svg.figure(value)).append('"');
    }

    private void paint(String name, Paint paint) {
        out.append(' ').append(name).append("=\"").append(paint.seen() ? "#" + paint.hex() : "none");
        if (paint.seen() && paint.opacity() < 1) {
            out.append("\" ").append(name).append("-opacity=\"").append(Svg.fine(paint.opacity()));
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

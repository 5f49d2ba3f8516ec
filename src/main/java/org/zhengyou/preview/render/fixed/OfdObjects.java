package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** What stands on a page of an .ofd. Its lengths are millimetres, those of the SVG points. */
final class OfdObjects {
    private static final double[] NOWHERE = {0, 0, 0, 0};
    private static final double[] UNCHANGED = {1, 0, 0, 1, 0, 0};
    private static final double K = OfdReader.POINT;

    /** Drawings in drawings. */
    private static final int DEEPEST = 5;

    private final Svg svg;
    private final OfdResources resources;
    private final StringBuilder text = new StringBuilder();
    private int composites;

    OfdObjects(Svg svg, OfdResources resources) {
        this.svg = svg;
        this.resources = resources;
    }

    String text() {
        return text + "\n";
    }

    void content(Element page) throws IOException {
        @Nullable Element content = page.child("Content");
        if (content != null) {
            for (Element layer : content.children("Layer")) {
                objects(layer, resources.parameter(layer.attribute("DrawParam")));
            }
        }
    }

    /** Objects with a place of their own in which they stand. */
    void block(Element block) throws IOException {
        svg.body().append("<g").append(place(block)).append('>');
        objects(block, resources.parameter(block.attribute("DrawParam")));
        svg.body().append("</g>");
    }

    private void objects(Element parent, @Nullable Element inherited) throws IOException {
        for (Element object : parent.children()) {
            if (object.attribute("Visible", "true").equals("false")) {
                continue;
            }
            @Nullable Element own = resources.parameter(object.attribute("DrawParam"));
            @Nullable Element parameter = own == null ? inherited : own;
            switch (object.name()) {
                case "TextObject" -> words(object, parameter);
                case "PathObject" -> path(object, parameter);
                case "ImageObject" -> picture(object);
                case "PageBlock" -> objects(object, parameter);
                case "CompositeObject" -> composite(object, parameter);
                default -> {}
            }
        }
    }

    /** A drawing that stands among the resources, so that it can be used again. */
    private void composite(Element object, @Nullable Element parameter) throws IOException {
        @Nullable Element unit = resources.unit(object.attribute("ResourceID"));
        @Nullable Element content = unit == null ? null : unit.child("Content");
        if (content == null || composites >= DEEPEST) {
            return;
        }
        composites++;
        svg.body().append("<g").append(place(object)).append('>');
        objects(content, parameter);
        svg.body().append("</g>");
        composites--;
    }

    private static String place(Element object) {
        double[] at = OfdReader.numbers(object.attribute("Boundary"), NOWHERE);
        double[] m = OfdReader.numbers(object.attribute("CTM"), UNCHANGED);
        return " transform=\"translate(" + Svg.figure(at[0] * K) + " " + Svg.figure(at[1] * K) + ") matrix("
                + Svg.fine(m[0]) + " " + Svg.fine(m[1]) + " " + Svg.fine(m[2]) + " " + Svg.fine(m[3]) + " "
                + Svg.figure(m[4] * K) + " " + Svg.figure(m[5] * K) + ")\"" + opacity(object);
    }

    private static String opacity(Element object) {
        int alpha = object.number("Alpha", 255);
        return alpha < 255 ? " opacity=\"" + Svg.fine(Math.clamp(alpha, 0, 255) / 255.0) + "\"" : "";
    }

    private void words(Element object, @Nullable Element parameter) {
        double size = Figures.real(object.attribute("Size"), 4) * K;
        for (Element code : object.children("TextCode")) {
            String words = code.text();
            if (words.isEmpty()) {
                continue;
            }
            text.append(words);
            svg.body()
                    .append("<text")
                    .append(place(object))
                    .append(" x=\"")
                    .append(positions(code, "X", code.attribute("DeltaX", still(code)), words))
                    .append("\" y=\"")
                    .append(positions(code, "Y", code.attribute("DeltaY", ""), words))
                    .append("\" font-size=\"")
                    .append(Svg.figure(size))
                    .append("\" class=\"")
                    .append(resources.font(object.attribute("Font")).name().toLowerCase(Locale.ROOT))
                    .append('"')
                    .append(colour("fill", "FillColor", object, parameter, "#000000"))
                    .append(object.number("Weight", 400) >= 600 ? " font-weight=\"700\"" : "")
                    .append(object.attribute("Italic", "false").equals("true") ? " font-style=\"italic\"" : "")
                    .append('>')
                    .append(OfdReader.escaped(words))
                    .append("</text>");
        }
        text.append('\n');
    }

    /** What goes down only does not go aside. */
    private static String still(Element code) {
        return code.attribute("DeltaY", "").isBlank() ? "" : "g 10000 0";
    }

    /** Where each character stands: a start and steps, {@code g 3 5.2} being three steps of 5.2. */
    private static String positions(Element code, String start, String given, String words) {
        double at = Figures.real(code.attribute(start), 0);
        StringBuilder out = new StringBuilder(Svg.figure(at * K));
        if (given.isBlank()) {
            return out.toString();
        }
        String[] parts = given.strip().split("\\s+", -1);
        int known = 1;
        for (int i = 0; i < parts.length && known < words.length(); i++) {
            int times = 1;
            if (parts[i].equals("g") && i + 2 < parts.length) {
                times = Math.clamp(Figures.whole(parts[i + 1], 1), 0, words.length());
                i += 2;
            }
            double step = Figures.real(parts[i], 0);
            for (int j = 0; j < times && known < words.length(); j++, known++) {
                at += step;
                out.append(' ').append(Svg.figure(at * K));
            }
        }
        return out.toString();
    }

    private void path(Element object, @Nullable Element parameter) {
        @Nullable Element data = object.child("AbbreviatedData");
        String d = data == null ? "" : path(data.text());
        if (d.isEmpty()) {
            return;
        }
        boolean filled = object.attribute("Fill", "false").equals("true");
        boolean drawn = !object.attribute("Stroke", "true").equals("false");
        String width = object.attribute("LineWidth");
        if (width == null && parameter != null) {
            width = parameter.attribute("LineWidth");
        }
        svg.body()
                .append("<path")
                .append(place(object))
                .append(" d=\"")
                .append(d)
                .append('"')
                .append(filled ? colour("fill", "FillColor", object, parameter, "#000000") : " fill=\"none\"")
                .append(drawn ? colour("stroke", "StrokeColor", object, parameter, "#000000") : "")
                .append(object.attribute("Rule", "").equals("Even-Odd") ? " fill-rule=\"evenodd\"" : "")
                .append(" stroke-width=\"")
                .append(Svg.figure(Math.max(0.05, Figures.real(width, 0.353)) * K))
                .append("\"></path>");
    }

    private static String path(String data) {
        StringBuilder out = new StringBuilder();
        String[] words = data.strip().split("[\\s,]+", -1);
        int i = 0;
        while (i < words.length) {
            String step = words[i++];
            int figures = switch (step) {
                case "S", "M", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (i + figures > words.length) {
                break;
            }
            switch (step) {
                case "S", "M" -> out.append('M');
                case "L", "Q", "A" -> out.append(step);
                case "B" -> out.append('C');
                case "C" -> out.append('Z');
                default -> {
                    continue;
                }
            }
            for (int j = 0; j < figures; j++) {
                double value = Figures.real(words[i++], 0);
                // Of an arc the angle and the two flags are no lengths.
                boolean length = !step.equals("A") || j < 2 || j > 4;
                out.append(j == 0 ? "" : " ").append(Svg.figure(length ? value * K : value));
            }
        }
        return out.toString();
    }

    private void picture(Element object) throws IOException {
        String file = resources.picture(object.attribute("ResourceID"));
        if (file == null) {
            return;
        }
        double[] at = OfdReader.numbers(object.attribute("Boundary"), NOWHERE);
        double[] m = OfdReader.numbers(
                object.attribute("CTM"), new double[] {Math.max(1, at[2]), 0, 0, Math.max(1, at[3]), 0, 0});
        // The picture is one by one, made as large as it is by the matrix.
        svg.body()
                .append("<image href=\"")
                .append(file)
                .append(
                        "\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\" transform=\"translate(")
                .append(Svg.figure(at[0] * K))
                .append(' ')
                .append(Svg.figure(at[1] * K))
                .append(") matrix(");
        for (int i = 0; i < 6; i++) {
            svg.body().append(i == 0 ? "" : " ").append(Svg.fine(m[i] * K));
        }
        svg.body().append(")\"").append(opacity(object)).append("></image>");
    }

    private static String colour(
            String attribute, String name, Element object, @Nullable Element parameter, String otherwise) {
        @Nullable Element colour = object.child(name);
        if (colour == null && parameter != null) {
            colour = parameter.child(name);
        }
        if (colour != null && colour.attribute("Value") == null) {
            // Of a gradient the colour it begins with.
            @Nullable Element first = colour.anywhere("Color");
            colour = first == null ? colour : first;
        }
        String value = colour == null ? null : colour.attribute("Value");
        String hex = value == null ? otherwise : hex(value, otherwise);
        int alpha = colour == null ? 255 : colour.number("Alpha", 255);
        return " " + attribute + "=\"" + hex + "\""
                + (alpha < 255
                        ? " " + attribute + "-opacity=\"" + Svg.fine(Math.clamp(alpha, 0, 255) / 255.0) + "\""
                        : "");
    }

    private static String hex(String value, String otherwise) {
        String[] parts = value.strip().split("\\s+", -1);
        int[] c = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            c[i] = Math.clamp(Figures.whole(parts[i], 0), 0, 255);
        }
        return switch (c.length) {
            case 1 -> String.format("#%02x%02x%02x", c[0], c[0], c[0]);
            case 3 -> String.format("#%02x%02x%02x", c[0], c[1], c[2]);
            case 4 ->
                String.format(
                        "#%02x%02x%02x",
                        (255 - c[0]) * (255 - c[3]) / 255,
                        (255 - c[1]) * (255 - c[3]) / 255,
                        (255 - c[2]) * (255 - c[3]) / 255);
            default -> otherwise;
        };
    }
}

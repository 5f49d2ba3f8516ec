package org.zhengyou.preview.render.slide;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Colours and gradients of AWT as attributes of SVG. */
final class Paints {
    private Paints() {}

    /** @param attribute fill or stroke; nothing is returned for what cannot be seen */
    static String attributes(String attribute, Paint paint, double opacity, Svg svg, Shape shape) {
        return switch (paint) {
            case Color colour -> plain(attribute, colour, opacity);
            case LinearGradientPaint gradient -> {
                Point2D from = gradient.getStartPoint();
                Point2D to = gradient.getEndPoint();
                String id = svg.define("<linearGradient id=\"%s\" gradientUnits=\"userSpaceOnUse\" x1=\""
                        + Svg.figure(from.getX()) + "\" y1=\"" + Svg.figure(from.getY()) + "\" x2=\""
                        + Svg.figure(to.getX()) + "\" y2=\"" + Svg.figure(to.getY()) + "\"" + turned(gradient) + ">"
                        + stops(gradient) + "</linearGradient>");
                yield named(attribute, id, opacity);
            }
            case RadialGradientPaint gradient -> {
                Point2D centre = gradient.getCenterPoint();
                String id = svg.define("<radialGradient id=\"%s\" gradientUnits=\"userSpaceOnUse\" cx=\""
                        + Svg.figure(centre.getX()) + "\" cy=\"" + Svg.figure(centre.getY()) + "\" r=\""
                        + Svg.figure(gradient.getRadius()) + "\"" + turned(gradient) + ">" + stops(gradient)
                        + "</radialGradient>");
                yield named(attribute, id, opacity);
            }
            case GradientPaint gradient -> plain(attribute, gradient.getColor1(), opacity);
            default -> {
                @Nullable Color sampled = sample(paint, shape);
                yield sampled == null ? "" : plain(attribute, sampled, opacity);
            }
        };
    }

    private static String plain(String attribute, Color colour, double opacity) {
        double alpha = colour.getAlpha() / 255.0 * opacity;
        if (alpha <= 0.002) {
            return "";
        }
        return " " + attribute + "=\"" + hex(colour) + "\""
                + (alpha < 0.998 ? " " + attribute + "-opacity=\"" + Svg.fine(alpha) + "\"" : "");
    }

    private static String named(String attribute, String id, double opacity) {
        return " " + attribute + "=\"url(#" + id + ")\""
                + (opacity < 0.998 ? " " + attribute + "-opacity=\"" + Svg.fine(opacity) + "\"" : "");
    }

    private static String turned(MultipleGradientPaint gradient) {
        AffineTransform transform = gradient.getTransform();
        String attribute = Svg.transform(transform);
        return attribute.isEmpty() ? "" : attribute.replace(" transform=", " gradientTransform=");
    }

    private static String stops(MultipleGradientPaint gradient) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < gradient.getFractions().length; i++) {
            Color colour = gradient.getColors()[i];
            out.append("<stop offset=\"")
                    .append(Svg.fine(gradient.getFractions()[i]))
                    .append("\" stop-color=\"")
                    .append(hex(colour))
                    .append('"');
            if (colour.getAlpha() < 255) {
                out.append(" stop-opacity=\"")
                        .append(Svg.fine(colour.getAlpha() / 255.0))
                        .append('"');
            }
            out.append("></stop>");
        }
        return out.toString();
    }

    /** The colour in the middle, of a paint that only knows how to colour pixels. */
    private static @Nullable Color sample(Paint paint, Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        try {
            var context = paint.createContext(
                    null, shape.getBounds(), bounds, new AffineTransform(), new java.awt.RenderingHints(null));
            Raster raster = context.getRaster((int) bounds.getCenterX(), (int) bounds.getCenterY(), 1, 1);
            BufferedImage pixel = new BufferedImage(
                    context.getColorModel(),
                    raster.createCompatibleWritableRaster(),
                    context.getColorModel().isAlphaPremultiplied(),
                    null);
            pixel.setData(raster);
            return new Color(pixel.getRGB(0, 0), true);
        } catch (RuntimeException e) {
            return null;
        }
    }

    static String hex(Color colour) {
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    /** Ends, corners and dashes. */
    static String line(BasicStroke stroke) {
        StringBuilder out = new StringBuilder();
        switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> out.append(" stroke-linecap=\"round\"");
            case BasicStroke.CAP_SQUARE -> out.append(" stroke-linecap=\"square\"");
            default -> {}
        }
        switch (stroke.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> out.append(" stroke-linejoin=\"round\"");
            case BasicStroke.JOIN_BEVEL -> out.append(" stroke-linejoin=\"bevel\"");
            default -> {}
        }
        float @Nullable [] dash = stroke.getDashArray();
        if (dash != null && dash.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                out.append(i == 0 ? "" : " ").append(Svg.figure(dash[i]));
            }
            out.append('"');
        }
        return out.toString();
    }

    static String decoration(Map<AttributedCharacterIterator.Attribute, Object> look) {
        boolean under = look.get(TextAttribute.UNDERLINE) instanceof Integer line && line >= 0;
        boolean through = Boolean.TRUE.equals(look.get(TextAttribute.STRIKETHROUGH));
        return under || through
                ? " text-decoration=\"" + (under ? "underline" : "") + (under && through ? " " : "")
                        + (through ? "line-through" : "") + "\""
                : "";
    }
}

package org.zhengyou.preview.render.slide;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.TexturePaint;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink.Face;
import org.zhengyou.preview.render.flow.Symbols;

/** Draws into an SVG. Texts stay texts, stretched to the width that they were measured with. */
public final class SvgGraphics extends Shapes {
    private static final int MOST_IMAGE = 4_000_000;

    private final Svg svg;
    private final Output out;
    private final boolean alone;

    public SvgGraphics(Output out) {
        this(new Svg(out.limits().pageChars()), out, false);
    }

    private SvgGraphics(Svg svg, Output out, boolean alone) {
        this.svg = svg;
        this.out = out;
        this.alone = alone;
    }

    /** One that holds its pictures itself: in a picture of a page a browser fetches no others. */
    static SvgGraphics alone(Output out) {
        return new SvgGraphics(new Svg(out.limits().pageChars()), out, true);
    }

    boolean alone() {
        return alone;
    }

    /** The whole drawing, its measures being points. */
    public String finish(double width, double height) {
        return svg.finish(width, height);
    }

    @Override
    public Graphics create() {
        SvgGraphics copy = new SvgGraphics(svg, out, alone);
        copy.copy(this);
        return copy;
    }

    private StringBuilder open() {
        @Nullable Shape clip = placedClip();
        if (clip != null) {
            String id = svg.define("<clipPath id=\"%s\"><path d=\"" + Svg.path(clip) + "\"></path></clipPath>");
            svg.body().append("<g clip-path=\"url(#").append(id).append(")\">");
        }
        return svg.body();
    }

    private void close() {
        if (placedClip() != null) {
            svg.body().append("</g>\n");
        }
    }

    @Override
    public void fill(Shape shape) {
        if (getPaint() instanceof TexturePaint texture) {
            texture(shape, texture);
            return;
        }
        String paint = Paints.attributes("fill", getPaint(), opacity(), svg, shape);
        String d = Svg.path(shape);
        if (paint.isEmpty() || d.isEmpty()) {
            return;
        }
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == java.awt.geom.PathIterator.WIND_EVEN_ODD;
        open().append("<path d=\"")
                .append(d)
                .append('"')
                .append(evenOdd ? " fill-rule=\"evenodd\"" : "")
                .append(Svg.transform(getTransform()))
                .append(paint)
                .append("></path>");
        close();
    }

    private void texture(Shape shape, TexturePaint texture) {
        Shape before = placedClip();
        clip(shape);
        Rectangle2D anchor = texture.getAnchorRect();
        BufferedImage image = texture.getImage();
        AffineTransform where = AffineTransform.getTranslateInstance(anchor.getX(), anchor.getY());
        where.scale(anchor.getWidth() / image.getWidth(), anchor.getHeight() / image.getHeight());
        picture(image, where);
        AffineTransform at = getTransform();
        setTransform(new AffineTransform());
        setClip(before);
        setTransform(at);
    }

    @Override
    public void draw(Shape shape) {
        Stroke stroke = getStroke();
        if (!(stroke instanceof BasicStroke basic)) {
            fill(stroke.createStrokedShape(shape));
            return;
        }
        String paint = Paints.attributes("stroke", getPaint(), opacity(), svg, shape);
        String d = Svg.path(shape);
        if (paint.isEmpty() || d.isEmpty()) {
            return;
        }
        open().append("<path fill=\"none\" d=\"")
                .append(d)
                .append('"')
                .append(Svg.transform(getTransform()))
                .append(paint)
                .append(" stroke-width=\"")
                .append(Svg.figure(Math.max(0.1, basic.getLineWidth())))
                .append('"')
                .append(Paints.line(basic))
                .append("></path>");
        close();
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, getFont());
        drawString(attributed.getIterator(), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    /** Piece by piece, each as far from the start as it was measured to be. */
    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        float at = x;
        text.first();
        while (text.getIndex() < text.getEndIndex()) {
            int limit = Math.min(text.getRunLimit(), text.getEndIndex());
            Map<AttributedCharacterIterator.Attribute, Object> look = text.getAttributes();
            StringBuilder piece = new StringBuilder();
            for (int i = text.getIndex(); i < limit; i++) {
                piece.append(text.setIndex(i));
            }
            text.setIndex(limit);
            at += piece(piece.toString(), look, at, y);
        }
    }

    /** @return its width */
    private float piece(String text, Map<AttributedCharacterIterator.Attribute, Object> look, float x, float y) {
        AttributedString attributed = new AttributedString(text, look);
        TextLayout layout = new TextLayout(attributed.getIterator(), getFontRenderContext());
        float width = layout.getAdvance();
        if (text.isBlank()) {
            return width;
        }
        @Nullable Object font = look.get(TextAttribute.FONT);
        Font given = font instanceof Font known ? known : new Font(look);
        Paint paint = look.get(TextAttribute.FOREGROUND) instanceof Paint own ? own : getPaint();
        String name = look.get(TextAttribute.FAMILY) instanceof String family ? family : given.getFamily();
        Face face = Faces.of(name, Face.HEI);
        String shown = Symbols.of(text, name);
        double size = given.getSize2D();
        double rise = 0;
        if (look.get(TextAttribute.SUPERSCRIPT) instanceof Integer steps && steps != 0) {
            rise = steps > 0 ? -size * 0.35 : size * 0.15;
            size *= 0.65;
        }
        open().append("<text x=\"")
                .append(Svg.figure(x))
                .append("\" y=\"")
                .append(Svg.figure(y + rise))
                .append("\" font-size=\"")
                .append(Svg.figure(size))
                .append("\" class=\"")
                .append(face.name().toLowerCase(java.util.Locale.ROOT))
                .append('"')
                .append(Svg.transform(getTransform()))
                .append(Paints.attributes("fill", paint, opacity(), svg, layout.getBounds()))
                .append(given.isBold() ? " font-weight=\"700\"" : "")
                .append(given.isItalic() ? " font-style=\"italic\"" : "")
                .append(Paints.decoration(look));
        if (text.strip().length() > 1 && width > 0) {
            svg.body()
                    .append(" textLength=\"")
                    .append(Svg.figure(width))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\"");
        }
        svg.body().append('>').append(Svg.text(shown)).append("</text>");
        close();
        return width;
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform where) {
        if (image instanceof BufferedImage known) {
            picture(known, where);
        }
    }

    @Override
    void picture(BufferedImage image, AffineTransform where) {
        if ((long) image.getWidth() * image.getHeight() > MOST_IMAGE * 4L) {
            throw new FileRefused(Reason.TOO_MANY_PIXELS);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (ImageIO.write(image, "png", png)) {
                AffineTransform placed = getTransform();
                placed.concatenate(where);
                String place = alone
                        ? "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray())
                        : out.image(png.toByteArray(), "image/png");
                show(place, placed, 0, 0, image.getWidth(), image.getHeight());
            }
        } catch (IOException e) {
            // A picture that cannot be kept is left out.
        }
    }

    /**
     * Draws a picture of the output over a rectangle.
     *
     * @param file as the output named it
     */
    public void picture(String file, double x, double y, double width, double height) {
        show(file, getTransform(), x, y, width, height);
    }

    private void show(String file, AffineTransform placed, double x, double y, double width, double height) {
        open().append("<image href=\"")
                .append(file)
                .append("\" x=\"")
                .append(Svg.figure(x))
                .append("\" y=\"")
                .append(Svg.figure(y))
                .append("\" width=\"")
                .append(Svg.figure(width))
                .append("\" height=\"")
                .append(Svg.figure(height))
                .append("\" preserveAspectRatio=\"none\"")
                .append(Svg.transform(placed))
                .append(opacity() < 1 ? " opacity=\"" + Svg.fine(opacity()) + "\"" : "")
                .append("></image>");
        close();
    }

    /** Draws what is drawn already, its measures being those of here. */
    void drawn(String body, double x, double y) {
        AffineTransform placed = getTransform();
        placed.translate(x, y);
        open().append("<g" + Svg.transform(placed) + ">").append(body).append("</g>\n");
        close();
    }

    /** Fills all of a slide. */
    void ground(Color colour, double width, double height) {
        setPaint(colour);
        fill(new Rectangle2D.Double(0, 0, width, height));
    }
}

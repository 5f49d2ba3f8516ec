package org.zhengyou.preview.render.slide;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a drawing program sets before it draws: paint, stroke, font, place and clip. */
abstract class Pen extends Graphics2D {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<Object, @Nullable Object> hints = new HashMap<>();
    private Paint paint = Color.BLACK;
    private Color background = Color.WHITE;
    private Stroke stroke = new BasicStroke(1);
    private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private Composite composite = AlphaComposite.SrcOver;
    private AffineTransform transform = new AffineTransform();
    /** In the drawing's own measures, whatever the transform. */
    private @Nullable Shape clip;

    void copy(Pen other) {
        hints.putAll(other.hints);
        paint = other.paint;
        background = other.background;
        stroke = other.stroke;
        font = other.font;
        composite = other.composite;
        transform = new AffineTransform(other.transform);
        clip = other.clip;
    }

    @Nullable
    Shape placedClip() {
        return clip;
    }

    double opacity() {
        return composite instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
    }

    @Override
    public void setPaint(@Nullable Paint other) {
        paint = other == null ? paint : other;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(@Nullable Color colour) {
        setPaint(colour);
    }

    @Override
    public Color getColor() {
        return paint instanceof Color colour ? colour : Color.BLACK;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setFont(@Nullable Font other) {
        font = other == null ? font : other;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(of);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return CONTEXT;
    }

    @Override
    public void setComposite(Composite other) {
        composite = other;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setBackground(Color colour) {
        background = colour;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setXORMode(Color colour) {}

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        hints.put(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> other) {
        hints.clear();
        hints.putAll(other);
    }

    @Override
    public void addRenderingHints(Map<?, ?> other) {
        hints.putAll(other);
    }

    @Override
    public RenderingHints getRenderingHints() {
        RenderingHints out = new RenderingHints(Map.of());
        hints.forEach((key, value) -> {
            if (value != null) {
                out.put(key, value);
            }
        });
        return out;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void clip(@Nullable Shape more) {
        if (more == null) {
            clip = null;
            return;
        }
        Shape placed = transform.createTransformedShape(more);
        if (clip == null) {
            clip = placed;
        } else {
            Area both = new Area(clip);
            both.intersect(new Area(placed));
            clip = both;
        }
    }

    @Override
    public void setClip(@Nullable Shape other) {
        clip = other == null ? null : transform.createTransformedShape(other);
    }

    @Override
    public @Nullable Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            return transform.createInverse().createTransformedShape(clip);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            return clip;
        }
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        @Nullable Shape here = getClip();
        return here == null ? null : here.getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle where, Shape shape, boolean onStroke) {
        return shape.intersects(where);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public void dispose() {}
}

package org.zhengyou.preview.render.slide;

import java.awt.Color;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.renderable.RenderableImage;
import org.jspecify.annotations.Nullable;

/** The many names under which {@link java.awt.Graphics} draws, brought back to the few that say something. */
abstract class Shapes extends Pen {
    /** Draws a picture whose pixel (0, 0) lies at (0, 0), placed by {@code where}. */
    abstract void picture(BufferedImage image, AffineTransform where);

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Color before = getColor();
        setPaint(getBackground());
        fillRect(x, y, width, height);
        setPaint(before);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int points) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        draw(path);
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int points) {
        draw(new Polygon(x, y, points));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int points) {
        fill(new Polygon(x, y, points));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public boolean drawImage(Image image, @Nullable AffineTransform where, @Nullable ImageObserver observer) {
        if (image instanceof BufferedImage known) {
            picture(known, where == null ? new AffineTransform() : where);
        }
        return true;
    }

    @Override
    public void drawImage(BufferedImage image, @Nullable BufferedImageOp change, int x, int y) {
        picture(change == null ? image : change.filter(image, null), AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform where) {
        drawRenderedImage(image.createDefaultRendering(), where);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        AffineTransform where = AffineTransform.getTranslateInstance(x, y);
        where.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
        return drawImage(image, where, observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable Color ground, @Nullable ImageObserver observer) {
        return drawImage(image, x, y, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int x,
            int y,
            int width,
            int height,
            @Nullable Color ground,
            @Nullable ImageObserver observer) {
        return drawImage(image, x, y, width, height, observer);
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            @Nullable ImageObserver observer) {
        if (image instanceof BufferedImage known) {
            Rectangle part = new Rectangle(
                            Math.min(sx1, sx2), Math.min(sy1, sy2), Math.abs(sx2 - sx1), Math.abs(sy2 - sy1))
                    .intersection(new Rectangle(known.getWidth(), known.getHeight()));
            if (!part.isEmpty()) {
                drawImage(
                        known.getSubimage(part.x, part.y, part.width, part.height),
                        dx1,
                        dy1,
                        dx2 - dx1,
                        dy2 - dy1,
                        observer);
            }
        }
        return true;
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            @Nullable Color ground,
            @Nullable ImageObserver observer) {
        return drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer);
    }
}

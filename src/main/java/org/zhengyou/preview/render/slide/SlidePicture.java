package org.zhengyou.preview.render.slide;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.sl.draw.ImageRenderer;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Pictures;

/** Hands the pictures of slides on as they are; nothing is unpacked here. */
final class SlidePicture implements ImageRenderer {
    private static final double WHOLE = 100_000;

    private final Pictures pictures;
    private byte[] content = new byte[0];
    private String type = "";
    private Dimension size = new Dimension(1, 1);
    private double alpha = 1;

    SlidePicture(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Of every kind: what cannot be shown is left out here, and no other renderer looked for. */
    @Override
    public boolean canRender(String contentType) {
        return true;
    }

    @Override
    public void loadImage(InputStream data, String contentType) throws IOException {
        loadImage(data.readAllBytes(), contentType);
    }

    @Override
    public void loadImage(byte[] data, String contentType) throws IOException {
        content = data;
        type = contentType;
        alpha = 1;
        if (Metafile.is(data)) {
            @Nullable Dimension2D stated = Metafile.size(data);
            size = stated == null
                    ? new Dimension(1, 1)
                    : new Dimension((int) Math.ceil(stated.getWidth()), (int) Math.ceil(stated.getHeight()));
            return;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
            var readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in, true, true);
                size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                reader.dispose();
            }
        }
    }

    @Override
    public Rectangle2D getNativeBounds() {
        return getBounds();
    }

    @Override
    public Rectangle2D getBounds() {
        return new Rectangle2D.Double(0, 0, size.width, size.height);
    }

    @Override
    public Dimension2D getDimension() {
        return size;
    }

    @Override
    public void setAlpha(double value) {
        alpha = value;
    }

    /** For fills, which tile a picture. */
    @Override
    public @Nullable BufferedImage getImage() {
        if ((long) size.width * size.height > 16_000_000) {
            return null;
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private void inside(SvgGraphics svg, Rectangle2D anchor) {
        @Nullable BufferedImage image = getImage();
        if (image != null) {
            AffineTransform where = AffineTransform.getTranslateInstance(anchor.getX(), anchor.getY());
            where.scale(anchor.getWidth() / image.getWidth(), anchor.getHeight() / image.getHeight());
            svg.picture(image, where);
        }
    }

    @Override
    public @Nullable BufferedImage getImage(Dimension2D wanted) {
        return getImage();
    }

    @Override
    public boolean drawImage(Graphics2D graphics, Rectangle2D anchor) {
        return drawImage(graphics, anchor, null);
    }

    /** @param clip what is cut off on each side, in hundred-thousandths */
    @Override
    public boolean drawImage(Graphics2D graphics, Rectangle2D anchor, @Nullable Insets clip) {
        if (!(graphics instanceof SvgGraphics svg) || alpha <= 0) {
            return true;
        }
        if (svg.alone()) {
            inside(svg, anchor);
            return true;
        }
        try {
            String file = pictures.file(
                    Integer.toHexString(java.util.Arrays.hashCode(content)) + content.length, type, () -> content);
            if (file == null) {
                return true;
            }
            if (clip == null) {
                svg.picture(file, anchor.getX(), anchor.getY(), anchor.getWidth(), anchor.getHeight());
                return true;
            }
            SvgGraphics cut = (SvgGraphics) svg.create();
            cut.clip(anchor);
            double width = anchor.getWidth() / Math.max(0.01, 1 - (clip.left + clip.right) / WHOLE);
            double height = anchor.getHeight() / Math.max(0.01, 1 - (clip.top + clip.bottom) / WHOLE);
            cut.picture(
                    file,
                    anchor.getX() - width * clip.left / WHOLE,
                    anchor.getY() - height * clip.top / WHOLE,
                    width,
                    height);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

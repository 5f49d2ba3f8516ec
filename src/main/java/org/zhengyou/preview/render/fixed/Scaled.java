package org.zhengyou.preview.render.fixed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** Pictures no larger than a screen shows. */
final class Scaled {
    private static final int WIDTH = 2_000;
    private static final int HEIGHT = 4_000;

    private Scaled() {}

    /** The picture itself where it is small enough and of a kind that browsers know, else a smaller one. */
    static byte[] within(byte[] content, Limits limits) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                // WebP has no reader here; the output says what becomes of it.
                return content;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) <= WIDTH && reader.getHeight(0) <= HEIGHT) {
                    return content;
                }
                BufferedImage picture = read(reader, 0, limits);
                return reader.getFormatName().equalsIgnoreCase("jpeg")
                        ? written(Upright.of(picture, Upright.held(content)), "jpeg")
                        : png(picture);
            } finally {
                reader.dispose();
            }
        }
    }

    static BufferedImage read(ImageReader reader, int index, Limits limits) throws IOException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > limits.pixels()) {
            throw new FileRefused(Reason.TOO_MANY_PIXELS);
        }
        double scale = Math.min(1, Math.min((double) WIDTH / width, (double) HEIGHT / height));
        ImageReadParam read = reader.getDefaultReadParam();
        // Read at most twice as fine as needed, then made smooth.
        int step = Math.max(1, (int) (1 / scale / 2));
        read.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(index, read);
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        if (image.getWidth() <= w && image.getHeight() <= h) {
            return image;
        }
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, w, h, Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return out.toByteArray();
    }
}

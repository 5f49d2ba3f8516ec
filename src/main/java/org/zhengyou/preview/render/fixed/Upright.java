package org.zhengyou.preview.render.fixed;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Turns a picture as its camera or scanner says it was held. */
final class Upright {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int UPRIGHT = 1;

    private Upright() {}

    /** @param held the orientation of TIFF and Exif, 1 to 8 */
    static BufferedImage of(BufferedImage image, int held) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return image;
        }
        boolean lies = held >= 5;
        BufferedImage turned = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    /** How a JPEG was held: its Exif block is a small TIFF. */
    static int held(byte[] jpeg) {
        int at = 2;
        while (at + 10 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
            int end = at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if ((jpeg[at + 1] & 0xFF) == 0xE1
                    && end <= jpeg.length
                    && Arrays.equals(jpeg, at + 4, at + 10, EXIF, 0, EXIF.length)) {
                return heldByTiff(Arrays.copyOfRange(jpeg, at + 10, end));
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static int heldByTiff(byte[] exif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(exif))) {
            reader.setInput(in);
            return held(reader, 0);
        } catch (IOException e) {
            return UPRIGHT;
        } finally {
            reader.dispose();
        }
    }

    /** How a picture of a TIFF was held; one whose words about itself cannot be read is shown as it lies. */
    static int held(ImageReader tiff, int index) {
        try {
            @Nullable
            TIFFField held = TIFFDirectory.createFromMetadata(tiff.getImageMetadata(index))
                    .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            return held == null ? UPRIGHT : held.getAsInt(0);
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }
}

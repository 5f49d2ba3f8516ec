package org.zhengyou.preview.render.slide;

import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;
import org.apache.poi.hemf.usermodel.HemfPicture;
import org.apache.poi.hwmf.usermodel.HwmfPicture;
import org.apache.poi.sl.draw.Drawable;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pictures;

/** Pictures as Windows keeps them, a list of what to draw: WMF and EMF, packed or not. They are drawn anew as SVG. */
public final class Metafile {
    /** Formulas and charts of Chinese programs are written so, where they do not say otherwise. */
    private static final Charset LETTERS = Charset.forName("GBK");

    private static final int MOST = 64 * 1024 * 1024;
    private static final double LARGEST = 4_000;

    private Metafile() {}

    public static boolean is(byte[] content) {
        return isPacked(content) || isWmf(content) || isEmf(content);
    }

    private static boolean isPacked(byte[] b) {
        return b.length > 20 && b[0] == 0x1F && (b[1] & 0xFF) == 0x8B && b[2] == 8;
    }

    private static boolean isWmf(byte[] b) {
        return b.length > 40
                && ((b[0] & 0xFF) == 0xD7 && (b[1] & 0xFF) == 0xCD && (b[2] & 0xFF) == 0xC6 && (b[3] & 0xFF) == 0x9A
                        || (b[0] == 1 || b[0] == 2) && b[1] == 0 && b[2] == 9 && b[3] == 0);
    }

    private static boolean isEmf(byte[] b) {
        return b.length > 88 && b[0] == 1 && b[1] == 0 && b[40] == ' ' && b[41] == 'E' && b[42] == 'M' && b[43] == 'F';
    }

    /** In points; nothing where it cannot be read. */
    static @Nullable Dimension2D size(byte[] content) {
        try {
            byte[] plain = unpacked(content);
            ByteArrayInputStream in = new ByteArrayInputStream(plain);
            return isEmf(plain) ? new HemfPicture(in).getSize() : new HwmfPicture(in).getSize();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * A drawing that needs no other file.
     *
     * @throws IOException where nothing comes of it
     */
    public static String svg(byte[] content, Output out) throws IOException {
        byte[] plain = unpacked(content);
        SvgGraphics graphics = SvgGraphics.alone(out);
        graphics.setRenderingHint(Drawable.IMAGE_RENDERER, new SlidePicture(new Pictures(out)));
        try {
            double[] size = draw(plain, graphics);
            String svg = graphics.finish(size[0], size[1]);
            if (!svg.contains("<path") && !svg.contains("<text") && !svg.contains("<image")) {
                throw new IOException("nothing is drawn");
            }
            return svg;
        } catch (FileRefused e) {
            throw new IOException(e);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException("the drawing breaks off", e);
        }
    }

    private static double[] draw(byte[] plain, SvgGraphics graphics) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(plain);
        if (isEmf(plain)) {
            HemfPicture picture = new HemfPicture(in);
            double[] size = bounded(picture.getSize());
            picture.setDefaultCharset(LETTERS);
            picture.draw(graphics, new Rectangle2D.Double(0, 0, size[0], size[1]));
            return size;
        }
        if (!isWmf(plain)) {
            throw new IOException("no drawing");
        }
        HwmfPicture picture = new HwmfPicture(in);
        double[] size = bounded(picture.getSize());
        picture.setDefaultCharset(LETTERS);
        picture.draw(graphics, new Rectangle2D.Double(0, 0, size[0], size[1]));
        return size;
    }

    private static double[] bounded(Dimension2D size) throws IOException {
        double width = Math.abs(size.getWidth());
        double height = Math.abs(size.getHeight());
        if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) {
            throw new IOException("without a size");
        }
        double scale = Math.min(1, LARGEST / Math.max(width, height));
        return new double[] {width * scale, height * scale};
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        if (!isPacked(content)) {
            return content;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readNBytes(MOST);
        }
    }
}

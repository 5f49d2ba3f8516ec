package org.zhengyou.preview.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** A picture as a browser may have it: PNG, JPEG and WebP as they are, SVG sanitised, others turned into PNG. */
record Picture(byte[] content, String ending) {
    static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(png|jpg|webp|svg)");

    /** A picture that has to be unpacked here is made smaller from here on, in pixels. */
    private static final long UNPACKED = 8_000_000;

    private static final Set<String> PASSED_ON = Set.of("png", "jpeg");

    static Picture of(byte[] content, String type, Limits limits) throws IOException {
        if (type.startsWith("image/svg")) {
            String svg = Drawing.sanitised(content);
            return new Picture(svg.getBytes(StandardCharsets.UTF_8), "svg");
        }
        if (isWebp(content)) {
            // The JDK reads none of them; every browser does.
            return new Picture(content, "webp");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture of a known kind: " + type);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return of(content, reader, limits);
            } catch (RuntimeException e) {
                if (e instanceof FileRefused) {
                    throw e;
                }
                throw new IOException(e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isWebp(byte[] content) {
        return content.length > 30
                && new String(content, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
                && new String(content, 8, 7, StandardCharsets.ISO_8859_1).equals("WEBPVP8");
    }

    private static Picture of(byte[] content, ImageReader reader, Limits limits) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > limits.pixels()) {
            throw new FileRefused(Reason.TOO_MANY_PIXELS);
        }
        String format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        if (PASSED_ON.contains(format)) {
            return new Picture(content, format.equals("png") ? "png" : "jpg");
        }
        ImageReadParam read = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / UNPACKED));
        if (step > 1) {
            read.setSourceSubsampling(step, step, 0, 0);
        }
        BufferedImage image = reader.read(0, read);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", png)) {
            throw new IOException("no PNG can be made of it");
        }
        return new Picture(png.toByteArray(), "png");
    }
}

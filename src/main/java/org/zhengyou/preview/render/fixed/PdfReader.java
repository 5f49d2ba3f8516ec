package org.zhengyou.preview.render.fixed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Html;

/** A pdf, page by page as a picture, with its words beside it for who cannot see and for the search. */
final class PdfReader {
    /** Width of a page's picture in pixels: sharp on a common screen. */
    private static final double WIDTH = 1_240;

    private static final double MOST_PIXELS = 6_000_000;
    private static final int PNG_UP_TO = 350_000;

    /** What is unpacked is kept up to here, in bytes. */
    private static final long MEMORY = 8L << 20;

    private static final long DISK = 512L << 20;

    private PdfReader() {}

    static void read(Path file, Output out) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            int pages = document.getNumberOfPages();
            if (pages > out.limits().pages()) {
                throw new FileRefused(Reason.TOO_MANY_PAGES);
            }
            for (int i = 0; i < pages; i++) {
                words.setStartPage(i + 1);
                words.setEndPage(i + 1);
                String text = words.getText(document);
                out.text(text);
                String picture = out.image(picture(renderer, document.getPage(i), i), "image/png");
                out.page("<div class=\"leaf\"><img src=\"" + picture + "\" alt=\"\"></div><div class=\"said\">"
                        + Html.escape(text) + "</div>");
            }
        } catch (InvalidPasswordException e) {
            throw new FileRefused(Reason.ENCRYPTED, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static byte[] picture(PDFRenderer renderer, PDPage page, int index) throws IOException {
        PDRectangle box = page.getCropBox();
        double width = Math.max(1, page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight());
        double height = Math.max(1, page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth());
        double scale = Math.min(WIDTH / width, Math.sqrt(MOST_PIXELS / (width * height)));
        BufferedImage image =
                renderer.renderImage(index, (float) Math.max(scale, 1 / Math.min(width, height)), ImageType.RGB);
        byte[] png = png(image);
        return png.length <= PNG_UP_TO ? png : smaller(png, jpeg(image));
    }

    private static byte[] smaller(byte[] one, byte[] other) {
        return one.length <= other.length ? one : other;
    }

    /** Pages of black type take a third of the room in shades of grey. */
    private static byte[] png(BufferedImage image) throws IOException {
        BufferedImage kept = image;
        if (grey(image)) {
            kept = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = kept.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(kept, "png", out);
        return out.toByteArray();
    }

    private static boolean grey(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int rgb : row) {
                int green = rgb >> 8 & 0xFF;
                if ((rgb >> 16 & 0xFF) != green || (rgb & 0xFF) != green) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.82f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}

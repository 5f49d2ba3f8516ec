package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengyou.preview.FileKind;

class PhotographsTest {
    @TempDir
    Path folder;

    /** Where the corner that was at the upper left comes to lie. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void aLargePhotographStandsAsItsCameraWasHeld(int held, int right, int down) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(cornered(2400, 1200), "jpeg", out);
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(exif(held));
        file.write(plain, 2, plain.length - 2);

        BufferedImage shown = shown(file.toByteArray(), FileKind.JPEG, "jpg");
        assertThat(shown.getWidth() > shown.getHeight()).isEqualTo(held < 5);
        assertCorner(shown, right, down);
    }

    private static byte[] exif(int held) {
        return HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "01120003" + "00000001" + "000" + held
                        + "0000" + "00000000");
    }

    @Test
    void aScanStandsAsItSays() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        BufferedImage image = cornered(60, 30);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        directory.addTIFFField(
                new TIFFField(BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION), 6));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, directory.getAsMetadata()));
        }
        writer.dispose();

        BufferedImage shown = shown(file.toByteArray(), FileKind.TIFF, "png");
        assertThat(shown.getHeight()).isEqualTo(60);
        assertCorner(shown, 1, 0);
    }

    private static BufferedImage cornered(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 3, height / 3);
        graphics.dispose();
        return image;
    }

    private BufferedImage shown(byte[] content, FileKind kind, String ending) throws IOException {
        Rendered it = Rendered.of(Files.write(folder.resolve("a"), content), kind, folder.resolve("out"));
        return ImageIO.read(picture(it, ending).toFile());
    }

    private static Path picture(Rendered it, String ending) {
        String name = it.pages().getFirst().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertThat(name).endsWith("." + ending);
        return it.folder().resolve(name);
    }

    private static void assertCorner(BufferedImage image, int right, int down) {
        int[] reds = new int[4];
        for (int corner = 0; corner < 4; corner++) {
            int x = corner % 2 == 0 ? 5 : image.getWidth() - 6;
            int y = corner < 2 ? 5 : image.getHeight() - 6;
            reds[corner] = new Color(image.getRGB(x, y)).getRed() > 128 ? 1 : 0;
        }
        int[] expected = new int[4];
        expected[2 * down + right] = 1;
        assertThat(reds).isEqualTo(expected);
    }
}

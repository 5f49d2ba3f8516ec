package org.zhengyou.preview.render.fixed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderer;

/** A picture as one page; a TIFF of a scanner has one for each of its pictures. */
public final class ImageRenderer implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        if (kind == FileKind.TIFF) {
            pictures(file, out);
            return;
        }
        show(out, Files.readAllBytes(file), kind);
    }

    private static void show(Output out, byte[] content, FileKind kind) throws IOException {
        String name = out.image(Scaled.within(content, out.limits()), kind.mediaType());
        out.page("<div class=\"leaf\"><img src=\"" + name + "\" alt=\"\"></div>");
    }

    private static void pictures(Path file, Output out) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FileRefused(Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int count = reader.getNumImages(true);
                if (count > out.limits().pages()) {
                    throw new FileRefused(Reason.TOO_MANY_PAGES);
                }
                for (int i = 0; i < count; i++) {
                    BufferedImage picture = Scaled.read(reader, i, out.limits());
                    show(out, Scaled.png(Upright.of(picture, Upright.held(reader, i))), FileKind.PNG);
                }
            } finally {
                reader.dispose();
            }
        }
    }
}

package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Html;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/**
 * Reads an .ofd (GB/T 33190), page by page: its texts, paths, pictures, annotations and the pictures of its seals as SVG.
 * Whether a signature holds is not looked into.
 */
final class OfdReader {
    /** Points in a millimetre. */
    static final double POINT = 72 / 25.4;

    private OfdReader() {}

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file)) {
            @Nullable Element root = zip.part("OFD.xml");
            if (root == null) {
                throw new FileRefused(Reason.DAMAGED);
            }
            for (Element body : root.children("DocBody")) {
                @Nullable Element path = body.child("DocRoot");
                if (path != null) {
                    OfdDocument document =
                            new OfdDocument(zip, Zip.resolve("", path.text().strip()), out);
                    document.signatures(body.child("Signatures"));
                    pages(document, out);
                }
            }
        }
    }

    private static void pages(OfdDocument document, Output out) throws IOException {
        for (OfdDocument.Leaf leaf : document.leaves()) {
            Svg svg = new Svg(out.limits().pageChars());
            OfdObjects objects = document.objects(svg);
            document.draw(leaf, objects, svg);
            out.text(objects.text());
            out.slide(svg.finish(
                    Math.clamp(leaf.width(), 10, 5_000) * POINT, Math.clamp(leaf.height(), 10, 5_000) * POINT));
        }
    }

    static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** As many figures as the default has, which stands in for what is missing. */
    static double[] numbers(@Nullable String text, double[] otherwise) {
        double[] values = otherwise.clone();
        if (text != null) {
            String[] words = text.strip().split("\\s+", -1);
            for (int i = 0; i < Math.min(words.length, values.length); i++) {
                values[i] = Figures.real(words[i], values[i]);
            }
        }
        return values;
    }

    static String escaped(String text) {
        return Html.escape(text);
    }
}

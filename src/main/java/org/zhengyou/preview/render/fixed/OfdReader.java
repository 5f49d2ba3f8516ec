package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Html;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** Reads an .ofd (GB/T 33190), page by page: its texts, paths and pictures as SVG. Seals and signatures are not shown. */
final class OfdReader {
    /** Points in a millimetre. */
    static final double POINT = 72 / 25.4;

    private static final double[] A4 = {0, 0, 210, 297};

    private final Output out;
    private final Map<String, String> templates = new HashMap<>();
    private double[] box = A4;

    OfdReader(Output out) {
        this.out = out;
    }

    void read(Path file) throws IOException {
        try (Zip zip = new Zip(file)) {
            @Nullable Element root = zip.part("OFD.xml");
            if (root == null) {
                throw new FileRefused(Reason.DAMAGED);
            }
            for (Element body : root.children("DocBody")) {
                @Nullable Element path = body.child("DocRoot");
                if (path != null) {
                    document(zip, Zip.resolve("", path.text().strip()));
                }
            }
        }
    }

    private void document(Zip zip, String part) throws IOException {
        @Nullable Element document = zip.part(part);
        if (document == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        String folder = folder(part);
        @Nullable Element common = document.child("CommonData");
        OfdResources resources = new OfdResources(zip, out);
        if (common != null) {
            @Nullable Element area = common.child("PageArea", "PhysicalBox");
            box = area == null ? A4 : numbers(area.text(), A4);
            for (Element child : common.children()) {
                switch (child.name()) {
                    case "PublicRes", "DocumentRes" ->
                        resources.add(Zip.resolve(folder, child.text().strip()));
                    case "TemplatePage" ->
                        templates.put(child.attribute("ID", ""), Zip.resolve(folder, child.attribute("BaseLoc", "")));
                    default -> {}
                }
            }
        }
        @Nullable Element pages = document.child("Pages");
        for (Element page : pages == null ? List.<Element>of() : pages.children("Page")) {
            page(zip, Zip.resolve(folder, page.attribute("BaseLoc", "")), resources);
        }
    }

    private void page(Zip zip, String part, OfdResources resources) throws IOException {
        @Nullable Element page = zip.part(part);
        if (page == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        for (Element own : page.children("PageRes")) {
            resources.add(Zip.resolve(folder(part), own.text().strip()));
        }
        @Nullable Element area = page.child("Area", "PhysicalBox");
        double[] size = area == null ? box : numbers(area.text(), box);
        Svg svg = new Svg(out.limits().pageChars());
        OfdObjects objects = new OfdObjects(svg, resources);
        List<Element> front = new ArrayList<>();
        for (Element template : page.children("Template")) {
            String name = templates.get(template.attribute("TemplateID", ""));
            @Nullable Element below = name == null ? null : zip.part(name);
            if (below != null) {
                if (template.attribute("ZOrder", "Background").equals("Foreground")) {
                    front.add(below);
                } else {
                    objects.content(below);
                }
            }
        }
        objects.content(page);
        for (Element above : front) {
            objects.content(above);
        }
        out.text(objects.text());
        String drawing = svg.finish(Math.clamp(size[2], 10, 5_000) * POINT, Math.clamp(size[3], 10, 5_000) * POINT);
        out.slide(drawing);
    }

    private static String folder(String part) {
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

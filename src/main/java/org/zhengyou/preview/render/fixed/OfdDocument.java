package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** One document of an .ofd: its pages with what lies below and above them. */
final class OfdDocument {
    /** One page; lengths are millimetres. */
    record Leaf(String id, String part, Element content, double width, double height) {}

    private static final double[] A4 = {0, 0, 210, 297};

    private final Zip zip;
    private final Output out;
    private final String folder;
    private final Element root;
    private final OfdResources resources;
    private final Map<String, String> templates = new HashMap<>();
    private final OfdAnnotations annotations;
    private final OfdSeals seals;
    private double[] box = A4;

    OfdDocument(Zip zip, String part, Output out) throws IOException {
        @Nullable Element document = zip.part(part);
        if (document == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        this.zip = zip;
        this.out = out;
        this.root = document;
        this.folder = OfdReader.folder(part);
        this.resources = new OfdResources(zip, out);
        this.seals = new OfdSeals(zip, out);
        @Nullable Element common = document.child("CommonData");
        for (Element child : common == null ? List.<Element>of() : common.children()) {
            switch (child.name()) {
                case "PageArea" -> {
                    @Nullable Element area = child.child("PhysicalBox");
                    box = area == null ? A4 : OfdReader.numbers(area.text(), A4);
                }
                case "PublicRes", "DocumentRes" ->
                    resources.add(Zip.resolve(folder, child.text().strip()));
                case "TemplatePage" ->
                    templates.put(child.attribute("ID", ""), Zip.resolve(folder, child.attribute("BaseLoc", "")));
                default -> {}
            }
        }
        this.annotations = new OfdAnnotations(zip, folder, document.child("Annotations"));
    }

    /** @param list where the file's list of signatures lies */
    void signatures(@Nullable Element list) throws IOException {
        if (list != null) {
            seals.read(Zip.resolve("", list.text().strip()));
        }
    }

    /** Read one after the other, so that the first can be shown before the last is looked at. */
    Iterable<Leaf> leaves() {
        @Nullable Element pages = root.child("Pages");
        List<Element> all = pages == null ? List.of() : pages.children("Page");
        return () -> all.stream().map(this::leaf).iterator();
    }

    private Leaf leaf(Element page) {
        String part = Zip.resolve(folder, page.attribute("BaseLoc", ""));
        try {
            @Nullable Element content = zip.part(part);
            if (content == null) {
                throw new FileRefused(Reason.DAMAGED);
            }
            @Nullable Element area = content.child("Area", "PhysicalBox");
            double[] size = area == null ? box : OfdReader.numbers(area.text(), box);
            return new Leaf(page.attribute("ID", ""), part, content, size[2], size[3]);
        } catch (IOException e) {
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    OfdObjects objects(Svg svg) {
        return new OfdObjects(svg, resources);
    }

    void draw(Leaf leaf, OfdObjects objects, Svg svg) throws IOException {
        Element page = leaf.content();
        for (Element own : page.children("PageRes")) {
            resources.add(Zip.resolve(OfdReader.folder(leaf.part()), own.text().strip()));
        }
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
        annotations.draw(leaf.id(), objects);
        seals.draw(leaf.id(), svg);
    }
}

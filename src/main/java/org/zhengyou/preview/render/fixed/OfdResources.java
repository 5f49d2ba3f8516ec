package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Faces;
import org.zhengyou.preview.render.flow.Ink.Face;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Fonts, pictures and drawing parameters of an .ofd, by their numbers. */
final class OfdResources {
    private final Zip zip;
    private final Pictures pictures;
    private final Map<String, Face> fonts = new HashMap<>();
    private final Map<String, String> media = new HashMap<>();
    private final Map<String, Element> parameters = new HashMap<>();
    private final Map<String, Element> units = new HashMap<>();

    OfdResources(Zip zip, Output out) {
        this.zip = zip;
        this.pictures = new Pictures(out);
    }

    void add(String part) throws IOException {
        @Nullable Element root = zip.part(part);
        if (root == null) {
            return;
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String base = root.attribute("BaseLoc", "");
        String below = base.isEmpty() ? folder : Zip.resolve(folder, base) + "/";
        for (Element list : root.children()) {
            for (Element each : list.children()) {
                String id = each.attribute("ID", "");
                switch (each.name()) {
                    case "Font" ->
                        fonts.put(
                                id, Faces.of(each.attribute("FontName", each.attribute("FamilyName", "")), Face.SONG));
                    case "MultiMedia" -> {
                        @Nullable Element file = each.child("MediaFile");
                        if (file != null) {
                            media.put(id, Zip.resolve(below, file.text().strip()));
                        }
                    }
                    case "DrawParam" -> parameters.put(id, each);
                    case "CompositeGraphicUnit" -> units.put(id, each);
                    default -> {}
                }
            }
        }
    }

    Face font(@Nullable String id) {
        return id == null ? Face.SONG : fonts.getOrDefault(id, Face.SONG);
    }

    @Nullable
    Element parameter(@Nullable String id) {
        return id == null ? null : parameters.get(id);
    }

    @Nullable
    Element unit(@Nullable String id) {
        return id == null ? null : units.get(id);
    }

    /** The output's name of a picture. */
    @Nullable
    String picture(@Nullable String id) throws IOException {
        String part = id == null ? null : media.get(id);
        return part == null ? null : pictures.file(part, "image/png", () -> zip.bytes(part));
    }
}

package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** What was put on pages afterwards: watermarks, stamps and marks, with the looks that the file gives them. */
final class OfdAnnotations {
    private final Zip zip;
    private final Map<String, String> parts = new HashMap<>();

    /** @param list where the list of annotated pages lies */
    OfdAnnotations(Zip zip, String folder, @Nullable Element list) throws IOException {
        this.zip = zip;
        if (list == null) {
            return;
        }
        String part = Zip.resolve(folder, list.text().strip());
        @Nullable Element root = zip.part(part);
        for (Element page : root == null ? java.util.List.<Element>of() : root.children("Page")) {
            @Nullable Element file = page.child("FileLoc");
            if (file != null) {
                parts.put(
                        page.attribute("PageID", ""),
                        Zip.resolve(OfdReader.folder(part), file.text().strip()));
            }
        }
    }

    void draw(String page, OfdObjects objects) throws IOException {
        String part = parts.get(page);
        @Nullable Element root = part == null ? null : zip.part(part);
        if (root == null) {
            return;
        }
        for (Element annotation : root.children("Annot")) {
            @Nullable Element looks = annotation.child("Appearance");
            if (looks != null && !annotation.attribute("Visible", "true").equals("false")) {
                objects.block(looks);
            }
        }
    }
}

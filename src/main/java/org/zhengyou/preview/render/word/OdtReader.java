package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pager;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Reads an .odt block by block. */
final class OdtReader {
    private static final Set<String> CONTAINERS =
            Set.of("office:document-content", "office:body", "office:text", "text:section");

    private OdtReader() {}

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file);
                Blocks blocks = new Blocks(zip.stream("content.xml"), CONTAINERS::contains)) {
            OdtStyles styles = new OdtStyles();
            @Nullable Element common = zip.part("styles.xml");
            if (common != null) {
                styles.add(common.child("office:styles"));
                styles.add(common.child("office:automatic-styles"));
            }
            OdtText text = new OdtText(zip, styles, out);
            Pager pager = new Pager(out, styles.paper(), true);
            @Nullable Element block = blocks.next();
            while (block != null) {
                if (block.is("office:automatic-styles")) {
                    styles.add(block);
                }
                List<Part> parts = new ArrayList<>();
                text.block(block, parts);
                for (Part part : parts) {
                    pager.add(part);
                }
                block = blocks.next();
            }
            pager.finish();
        }
    }
}

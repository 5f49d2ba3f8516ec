package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Pictures that WPS keeps within cells: a part of its own names them, and a cell's formula asks for a name. */
final class CellPictures {
    private static final Pattern ASKED = Pattern.compile("=(?:_xlfn\\.)?DISPIMG\\(\"([^\"]{1,100})\".{0,20}");
    private static final double EMU = 12_700;
    /** In points, at either side; in its cell it is smaller still. */
    private static final double LARGEST = 240;

    private final Map<String, Element> named = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final Zip zip;
    private final Pictures pictures;

    /** @param part null where the file has none */
    CellPictures(Zip zip, @Nullable String part, Pictures pictures) {
        this.zip = zip;
        this.pictures = pictures;
        if (part == null) {
            return;
        }
        try {
            @Nullable Element root = zip.part(part);
            relations.putAll(zip.relations(part));
            for (Element each : root == null ? List.<Element>of() : root.children()) {
                @Nullable Element said = each.anywhere("xdr:cNvPr");
                if (said != null) {
                    named.putIfAbsent(said.attribute("name", ""), each);
                }
            }
        } catch (IOException | RuntimeException e) {
            // A damaged part costs its pictures, not the tables.
        }
    }

    /** The picture a cell asks for; null where it asks for none, or for one that is not there. */
    @Nullable
    Figure of(String text, int row, int column) throws IOException {
        if (named.isEmpty() || !text.startsWith("=")) {
            return null;
        }
        Matcher asked = ASKED.matcher(text);
        @Nullable Element picture = asked.matches() ? named.get(asked.group(1)) : null;
        @Nullable Element blip = picture == null ? null : picture.anywhere("a:blip");
        String name = blip == null ? null : relations.get(blip.attribute("r:embed", ""));
        String file = name == null ? null : pictures.file(name, Pictures.type(name), () -> zip.bytes(name));
        if (picture == null || file == null) {
            return null;
        }
        @Nullable Element size = picture.anywhere("a:ext");
        double width = size == null ? 0 : size.number("cx", 0) / EMU;
        double height = size == null ? 0 : size.number("cy", 0) / EMU;
        double less = LARGEST / Math.max(LARGEST, Math.max(width, height));
        @Nullable Element said = picture.anywhere("xdr:cNvPr");
        return new Figure(
                file,
                width > 0 ? Math.max(8, width * less) : LARGEST,
                height > 0 ? Math.max(8, height * less) : LARGEST,
                said == null ? "" : said.attribute("descr", ""),
                CellReference.convertNumToColString(column) + (row + 1));
    }
}

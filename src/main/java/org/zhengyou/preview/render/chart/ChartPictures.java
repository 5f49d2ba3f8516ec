package org.zhengyou.preview.render.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** Charts of a file as pictures of the output, each drawn once. */
public final class ChartPictures {
    /** Drawings of one file; what comes after is left out. */
    private static final int MOST = 500;

    /** @param title as the chart says it, empty where it says none */
    public record Kept(String file, String title) {}

    private final Zip zip;
    private final @Nullable String theme;
    private final Output out;
    private final Map<String, Kept> kept = new HashMap<>();
    private @Nullable Palette palette;

    /** @param theme the part of the file's theme */
    public ChartPictures(Zip zip, @Nullable String theme, Output out) {
        this.zip = zip;
        this.theme = theme;
        this.out = out;
    }

    /**
     * Adds what is written in the chart to the output's text.
     *
     * @param part of the chart
     * @param width in points, as is the height
     * @return null where there is no chart that can be read
     */
    public @Nullable Kept picture(@Nullable String part, double width, double height) throws IOException {
        if (part == null) {
            return null;
        }
        String key = part + " " + Math.round(width) + " " + Math.round(height);
        @Nullable Kept known = kept.get(key);
        if (known != null || kept.size() >= MOST) {
            return known;
        }
        Charts.@Nullable Drawn drawn = Charts.drawn(content(part), palette(), width, height, true);
        if (drawn == null) {
            return null;
        }
        try {
            String file = out.image(drawn.svg().getBytes(StandardCharsets.UTF_8), "image/svg+xml");
            out.text(drawn.words());
            Kept made = new Kept(file, drawn.title());
            kept.put(key, made);
            return made;
        } catch (IOException e) {
            return null;
        }
    }

    private InputStream content(String part) {
        try {
            return zip.stream(part);
        } catch (IOException | RuntimeException e) {
            return InputStream.nullInputStream();
        }
    }

    private Palette palette() {
        Palette made = palette;
        if (made == null) {
            made = Palette.OFFICE;
            try {
                @Nullable Element root = theme == null ? null : zip.part(theme);
                made = root == null ? made : Palette.of(root, Map.of());
            } catch (IOException | RuntimeException e) {
                // A damaged theme costs its colours.
            }
            palette = made;
        }
        return made;
    }
}

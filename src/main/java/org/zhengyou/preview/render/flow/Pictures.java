package org.zhengyou.preview.render.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.slide.Metafile;

/** The pictures of a file, each given to the output once; one that cannot be shown is left out. */
public final class Pictures {
    /** Where a picture's bytes come from. */
    public interface Source {
        byte @Nullable [] bytes() throws IOException;
    }

    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private final Output out;
    /** Empty for what cannot be shown. */
    private final Map<String, String> files = new HashMap<>();

    public Pictures(Output out) {
        this.out = out;
    }

    /** Of a part with that name. */
    public static String type(String name) {
        return name.endsWith(".svg") ? "image/svg+xml" : "image/" + name.substring(name.lastIndexOf('.') + 1);
    }

    /** @return the output's name of it, or null where it cannot be shown */
    public @Nullable String file(String key, String type, Source source) throws IOException {
        if (!files.containsKey(key)) {
            String kept = keep(type, source);
            files.put(key, kept == null ? "" : kept);
        }
        String known = files.getOrDefault(key, "");
        return known.isEmpty() ? null : known;
    }

    private @Nullable String keep(String type, Source source) throws IOException {
        byte @Nullable [] bytes = source.bytes();
        if (bytes == null || bytes.length == 0 || bytes.length > MOST_BYTES) {
            return null;
        }
        try {
            if (Metafile.is(bytes)) {
                return out.image(Metafile.svg(bytes, out).getBytes(StandardCharsets.UTF_8), "image/svg+xml");
            }
            return out.image(bytes, type);
        } catch (IOException e) {
            // One picture that no program here can read does not spoil the text around it.
            return null;
        }
    }
}

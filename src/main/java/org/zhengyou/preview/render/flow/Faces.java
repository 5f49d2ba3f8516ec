package org.zhengyou.preview.render.flow;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Ink.Face;

/** What kind of type a typeface is, by its name; and the words that numbers of lists are made of. */
public final class Faces {
    private static final Properties WORDS = read();
    /** The narrower names first: an imitation Song is told by a word that holds the word for Song. */
    private static final List<Face> ORDER = List.of(Face.FANG, Face.KAI, Face.MONO, Face.SONG, Face.HEI);

    private static final Map<String, Face> KNOWN = new ConcurrentHashMap<>();

    private Faces() {}

    public static Face of(@Nullable String name, Face otherwise) {
        if (name == null || name.isBlank() || name.length() > 100) {
            return otherwise;
        }
        if (KNOWN.size() > 500) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(name.toLowerCase(Locale.ROOT), Faces::find);
    }

    private static Face find(String name) {
        for (Face face : ORDER) {
            for (String part : word(face.name()).split(",", -1)) {
                if (name.contains(part)) {
                    // sans-serif holds serif.
                    return face == Face.SONG && name.contains("sans") ? Face.HEI : face;
                }
            }
        }
        return Face.HEI;
    }

    static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Faces.class.getResourceAsStream("/preview/faces.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

package org.zhengyou.preview.render.xml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** The parts of an office file. What it names outside of itself is never looked for. */
public final class Zip implements Closeable {
    private static final int MOST_PICTURE = 64 * 1024 * 1024;

    private final ZipFile file;
    private @Nullable Map<String, ZipEntry> folded;

    public Zip(Path path) throws IOException {
        this.file = new ZipFile(path.toFile());
    }

    public @Nullable Element part(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(file.getInputStream(entry))) {
            return Blocks.whole(in);
        }
    }

    /** Programs mix capital letters, and some write the wrong slashes. */
    private @Nullable ZipEntry entry(String name) {
        ZipEntry entry = file.getEntry(name);
        if (entry != null || name.isEmpty()) {
            return entry;
        }
        Map<String, ZipEntry> all = folded;
        if (all == null) {
            all = new HashMap<>();
            for (ZipEntry each : Collections.list(file.entries())) {
                all.putIfAbsent(folded(each.getName()), each);
            }
            folded = all;
        }
        return all.get(folded(name));
    }

    private static String folded(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** @throws FileRefused DAMAGED where it is not there */
    public InputStream stream(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new BufferedInputStream(file.getInputStream(entry), 32 * 1024);
    }

    public byte @Nullable [] bytes(String name) throws IOException {
        ZipEntry entry = entry(name);
        if (entry == null || entry.getSize() > MOST_PICTURE) {
            return null;
        }
        try (InputStream in = file.getInputStream(entry)) {
            return in.readNBytes(MOST_PICTURE);
        }
    }

    /** Names of parts by relationship id, of an OOXML part; those outside of the file are left out. */
    public Map<String, String> relations(String part) throws IOException {
        return relations(part, "Id");
    }

    /** Names of parts by the last word of the relationship's type. */
    public Map<String, String> relationsByType(String part) throws IOException {
        return relations(part, "Type");
    }

    private Map<String, String> relations(String part, String key) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        @Nullable Element relations = part(folder + "_rels/" + part.substring(slash) + ".rels");
        Map<String, String> out = new HashMap<>();
        if (relations == null) {
            return out;
        }
        for (Element relation : relations.children()) {
            String target = relation.attribute("Target");
            String id = relation.attribute(key, "");
            if (target != null && !relation.attribute("TargetMode", "").equals("External")) {
                out.putIfAbsent(
                        key.equals("Type") ? id.substring(id.lastIndexOf('/') + 1) : id, resolve(folder, target));
            }
        }
        return out;
    }

    /** A name as one part writes another's. */
    public static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
